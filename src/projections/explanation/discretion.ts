import type { Reasoned } from "../streams/authored.js";
import type { LevelChange } from "../streams/decisions.js";
import type { QuotaVerdict } from "../year/caps.js";
import { decisionsOf } from "../year/classification/classification.js";
import type { YearContext } from "../year/context.js";

/** A decision that a clause leaves to judgement: recorded, never inferred; with who, when, by which document and why. */
export type Discretion = Reasoned &
  (
    | { readonly kind: "relief"; readonly clause: string }
    | {
        readonly kind: "extension";
        readonly group: string;
        readonly ratio: readonly [number, number];
        /** Whether it counts: not where it raises the cap further than the clause allows. */
        readonly counts: boolean;
      }
    | { readonly kind: "cancelled" }
    | { readonly kind: "redecided"; readonly level: string }
    /** Points that a sheet leaves open, settled by the cell. */
    | { readonly kind: "settled"; readonly criterion: string; readonly points: number }
  );

const reasonedOf = ({ at, recordedAt, body, recordedBy, by, instrument, reason }: Reasoned): Reasoned => ({
  at,
  recordedAt,
  body,
  recordedBy,
  by,
  ...(instrument === undefined ? {} : { instrument }),
  ...(reason === undefined ? {} : { reason }),
});

/** Relief granted to a subject. */
export const reliefsFor = (context: YearContext, key: string): Discretion[] =>
  decisionsOf(context).flatMap(({ reliefs }) =>
    reliefs
      .filter(({ subject }) => subject === key)
      .map((relief): Discretion => ({ kind: "relief", clause: relief.clause, ...reasonedOf(relief) })),
  );

/** Decisions that raised a cap, or would have, for the groups of some verdicts; each once. */
export const extensionsFor = (context: YearContext, verdicts: readonly QuotaVerdict[]): Discretion[] => {
  const counting = new Set(verdicts.flatMap(({ extendedBy }) => extendedBy ?? []));
  const asked = new Set([...counting, ...verdicts.flatMap(({ tooLarge }) => tooLarge?.by ?? [])]);
  return decisionsOf(context).flatMap(({ caps }) =>
    Object.entries(caps)
      .filter(([, { by }]) => asked.has(by))
      .map(
        ([group, extension]): Discretion => ({
          kind: "extension",
          group,
          ratio: extension.ratio,
          counts: counting.has(extension.by),
          ...reasonedOf(extension),
        }),
      ),
  );
};

/** Levels taken back, and decided again. */
export const changesMade = (changes: readonly LevelChange[]): Discretion[] =>
  changes.flatMap((change): Discretion[] => {
    if (change.change === "cancelled") return [{ kind: "cancelled", ...reasonedOf(change) }];
    return change.change === "redecided" && change.level !== undefined
      ? [{ kind: "redecided", level: change.level, ...reasonedOf(change) }]
      : [];
  });

/** Points that the cell settled on one sheet, by criterion. */
export const settledOn = (
  sheet: Readonly<Record<string, Reasoned & { readonly points: number }>>,
): Discretion[] =>
  Object.entries(sheet).map(
    ([criterion, settled]): Discretion => ({
      kind: "settled",
      criterion,
      points: settled.points,
      ...reasonedOf(settled),
    }),
  );
