import type { Finding } from "../findings/index.js";
import { statesOf } from "../projections/fold/folded-journal.js";
import {
  decisions,
  type Extension,
  inOrderOfTime,
  type LevelChange,
  type Relief,
} from "../projections/streams/decisions.js";
import type { QuotaVerdict } from "../projections/year/caps.js";
import { decisionsOf } from "../projections/year/classification/classification.js";
import type { Meeting } from "../projections/year/meetings.js";
import { grouped, oncePer } from "../projections/year/table.js";
import type { Year } from "../year.js";

// One subject's explanation takes as long in a large year as in a small one: each reading is gone through once,
// for the first explanation that needs it, and entered by whom it is about.

const byAbout = oncePer((findings: readonly Finding[]) => grouped(findings, ({ about }) => [about]));

/** What was found about a subject, a meeting or a group. */
export const findingsAbout = ({ findings }: Year, about: string): readonly Finding[] =>
  byAbout(findings).get(about) ?? [];

const capsBy = oncePer((quotas: readonly QuotaVerdict[]) => {
  const placed = quotas.map((verdict, place) => ({ verdict, place }));
  return {
    group: grouped(placed, ({ verdict }) => [verdict.group]),
    subject: grouped(placed, ({ verdict }) => verdict.subjects),
  };
});

/** The caps on one group, in the order of the year. */
export const capsOnGroup = ({ quotas }: Year, group: string): QuotaVerdict[] =>
  (capsBy(quotas).group.get(group) ?? []).map(({ verdict }) => verdict);

/** The caps on one group and those that count a subject, in the order of the year. */
export const capsConcerning = ({ quotas }: Year, group: string, subject: string): QuotaVerdict[] => {
  const caps = capsBy(quotas);
  const found = new Set([...(caps.group.get(group) ?? []), ...(caps.subject.get(subject) ?? [])]);
  return [...found].sort((a, b) => a.place - b.place).map(({ verdict }) => verdict);
};

const heldBy = oncePer((meetings: Year["meetings"]) =>
  grouped(
    meetings.all.filter(({ held }) => held),
    ({ cell }) => [cell],
  ),
);

/** The meetings that a cell held, in order of day. */
export const meetingsHeldBy = ({ meetings }: Year, cell: string): readonly Meeting[] =>
  heldBy(meetings).get(cell) ?? [];

/** A decision that raised a cap, with the group for which it did. */
export interface RaisedCap extends Extension {
  readonly group: string;
}

const decidedBy = oncePer((context: Year["context"]) => {
  const decided = decisionsOf(context);
  return {
    reliefs: grouped(
      decided.flatMap(({ reliefs }): Relief[] => reliefs),
      ({ subject }) => [subject],
    ),
    raised: grouped(
      decided
        .flatMap(({ caps }) => Object.entries(caps))
        .map(([group, extension], place) => ({ group, ...extension, place })),
      ({ by }) => [by],
    ),
    declared: grouped(
      decided.flatMap(({ groups }) => groups),
      ({ group }) => [group],
    ),
  };
});

/** Relief granted to a subject. */
export const reliefsGranted = ({ context }: Year, subject: string): readonly Relief[] =>
  decidedBy(context).reliefs.get(subject) ?? [];

/** The decisions to raise a cap that some events say, in the order of the committees. */
export const capsRaised = ({ context }: Year, by: ReadonlySet<string>): RaisedCap[] =>
  [...by].flatMap((event) => decidedBy(context).raised.get(event) ?? []).sort((a, b) => a.place - b.place);

/** Under which names committees declared a group, by which events. */
export const declarationsOf = ({ context }: Year, group: string): { name: string; by: string }[] =>
  (decidedBy(context).declared.get(group) ?? []).map(({ name, by }) => ({ name, by }));

const changesBy = oncePer((known: Year["context"]["known"]) => {
  const subjects = new Map<string, Map<number, LevelChange[]>>();
  for (const [, { years }] of statesOf(known, decisions))
    for (const [year, { levels }] of Object.entries(years))
      for (const [subject, changes] of Object.entries(levels)) {
        const own = subjects.get(subject) ?? new Map<number, LevelChange[]>();
        subjects.set(subject, own);
        own.set(Number(year), [...(own.get(Number(year)) ?? []), ...changes]);
      }
  return subjects;
});

/** Everything decided about a subject's levels up to the year read, by year and in order of time. */
export const changesByYear = ({ context, year: last }: Year, subject: string): Map<number, LevelChange[]> =>
  new Map(
    [...(changesBy(context.known).get(subject) ?? [])]
      .filter(([year]) => year <= last)
      .map(([year, changes]) => [year, inOrderOfTime(changes)]),
  );
