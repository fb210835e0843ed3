import { cite, dateText } from "../language/formats.js";
import { labelIn } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { stepNames, takerNames, turnStateNames } from "../language/words/choices.js";
import type { Limit } from "../projections/year/procedure/limits.js";
import type { StepTaker } from "../projections/year/procedure/takers.js";
import type { Turn, TurnState, WaitsFor } from "../projections/year/procedure/turns.js";
import { indexBy } from "../projections/year/table.js";
import type { Year } from "../year.js";
import { headings } from "./headings.js";
import { capital, type Line, line, qualified, type Rendering } from "./lines.js";

/** A step of a subject's review, as an explanation shows it: without those who act for its body. */
export interface StepShown extends Omit<Turn, "period" | "key" | "subject" | "taker" | "state" | "why"> {
  /** Whose step it is. */
  readonly taker: Omit<StepTaker, "members">;
  readonly state: Exclude<TurnState, "not-needed">;
}

const byKey = indexBy<Turn>(({ key }) => [key]);

const isNeeded = (turn: Turn): turn is Turn & Pick<StepShown, "state"> => turn.state !== "not-needed";

/** Whether a step was done after its last day. */
const wasLate = ({ state, on, until }: Pick<Turn, "state" | "on" | "until">): boolean =>
  state === "done" && on !== undefined && until !== undefined && on > until.on;

const waiting: readonly TurnState[] = ["open", "late", "blocked"];

/**
 * The steps of a subject's review of one period, in order. Absent once all are taken and none was late: then the
 * kinds of level and the statements tell it all.
 */
export const stepsShown = (
  { turns }: Year,
  key: string,
  period: string,
): { readonly steps?: readonly StepShown[] } => {
  const own = byKey(turns, key).filter((turn) => turn.period === period);
  if (!own.some((turn) => waiting.includes(turn.state) || wasLate(turn))) return {};
  return {
    steps: own
      .filter(isNeeded)
      .map(
        ({ period: _, key: __, subject: ___, why: ____, taker: { members: _____, ...taker }, ...turn }) => ({
          ...turn,
          taker,
        }),
      ),
  };
};

/** Whose a step is: the role, and the organisation where it is another one than that of the review. */
export const takerText = (
  { taker, organisation }: Omit<StepTaker, "members">,
  review: string,
  { language, names }: Rendering,
): string => {
  const role = labelIn(takerNames, taker, language);
  if (taker === "subject" || organisation === undefined || organisation === review) return role;
  return `${role} (${names?.(organisation) ?? organisation})`;
};

/** The last day of a step, and the clause that sets it, or that the committee's plan does. */
export const limitText = ({ on, clause }: Limit, language: Language): string => {
  const w = headings[language].ofStep;
  const source = clause === undefined ? w.byPlan : cite(clause, language);
  return `${w.until} ${dateText(on, language)} (${source})`;
};

/** Subjects that are named while they are few. */
const named = 3;

/** A step that another one waits for, with its subjects where they are others. */
const waitText = ({ step, keys }: WaitsFor, own: string, rendering: Rendering): string => {
  const { language } = rendering;
  const says = labelIn(stepNames, step, language);
  const others = keys.filter((key) => key !== own);
  if (others.length === 0) return says;
  const who =
    others.length > named
      ? headings[language].ofStep.subjects(others.length)
      : others.map((key) => qualified(key, rendering)).join(", ");
  return `${says} (${who})`;
};

const stateText = (turn: StepShown, about: string, rendering: Rendering): string => {
  const { language } = rendering;
  const w = headings[language].ofStep;
  const { state, on, from, waitsFor } = turn;
  const parts = [
    `${labelIn(turnStateNames, state, language)}${on === undefined ? "" : ` ${dateText(on, language)}`}`,
    ...(wasLate(turn) ? [w.late] : []),
    ...(waitsFor.length === 0
      ? []
      : [`${w.waits} ${waitsFor.map((each) => waitText(each, about, rendering)).join("; ")}`]),
    ...(from === undefined || state === "done" ? [] : [`${w.from} ${dateText(from, language)}`]),
  ];
  return parts.join(", ");
};

const stepText = (turn: StepShown, about: string, rendering: Rendering): string => {
  const { language } = rendering;
  const { step, taker, organisation, clause, until, by } = turn;
  const whose = takerText(taker, organisation, rendering);
  const entries = [...by, ...(until?.by === undefined ? [] : [until.by])];
  const parts = [
    `${capital(labelIn(stepNames, step, language))}, ${whose}: ${stateText(turn, about, rendering)}`,
    ...(until === undefined ? [] : [limitText(until, language)]),
    ...(clause === undefined ? [] : [cite(clause, language)]),
  ];
  const from = [...new Set(entries)].join(", ");
  return `${parts.join(" — ")}${from === "" ? "" : ` ← ${from}`}`;
};

/** The lines of the steps, in order. */
export const stepLines = (
  { about, steps = [] }: { readonly about: string; readonly steps?: readonly StepShown[] },
  rendering: Rendering,
): Line[] => steps.map((turn) => line(1, stepText(turn, about.split("/")[0] ?? about, rendering)));
