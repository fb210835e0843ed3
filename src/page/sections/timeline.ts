import { dayOf } from "../../events/index.js";
import type { LevelExplanation } from "../../projections/explanation/explanation.js";
import { type GivenLevel, type LevelChange, label, outcomeText } from "../../projections/index.js";
import type { PageContext } from "../context.js";
import { html, type Markup, type Part } from "../markup/html.js";
import { dayIn, momentIn } from "../moments.js";
import { levelChip } from "./chips.js";

/** One point of a timeline: the kind of level, when it was given, and what the reader sees of it. */
interface Moment {
  readonly kind: string;
  readonly at: string;
  readonly level: string | undefined;
  readonly given: GivenLevel | LevelChange;
}

const momentsOf = ({ selfRated, proposed, voted, changes }: LevelExplanation): Moment[] => {
  const early = [
    ["self-rated", selfRated],
    ["committee-proposed", proposed],
    ["voted", voted],
  ] as const;
  return [
    ...early.flatMap(([kind, given]) =>
      given === undefined ? [] : [{ kind, at: given.at, level: given.level, given }],
    ),
    ...changes.map((given) => ({ kind: given.change, at: given.at, level: given.level, given })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};

const item = (context: PageContext, { kind, at, level, given }: Moment): Markup => {
  const { language, nameOf, references } = context;
  const details = [nameOf(given.body), given.instrument, "reason" in given ? given.reason : undefined];
  return html`<li><span class="kind">${label("stage", kind, language)}</span>
<time datetime="${at}">${momentIn(at, language)}</time>
${level === undefined ? "–" : levelChip(level, language)}
<span class="small">${details.flatMap((each) => each ?? []).join(", ")}</span> ${references.link([given.by])}</li>`;
};

/** The six kinds of level in order of time; what the rules compute has no moment of its own and comes first. */
export const timeline = (explanation: LevelExplanation, context: PageContext): Markup => {
  const { language, w } = context;
  return html`<ol class="timeline" aria-label="${w.timeline}">
<li class="computed"><span class="kind">${label("stage", "computed", language)}</span>
<span class="time">${w.byTheFacts}</span> ${computedChip(explanation, context)}</li>
${momentsOf(explanation).map((moment) => item(context, moment))}</ol>`;
};

/** What the rules compute: a level as a chip, anything else in words. */
export const computedChip = (
  { outcome }: Pick<LevelExplanation, "outcome">,
  { language }: PageContext,
): Part => (outcome.kind === "level" ? levelChip(outcome.level, language) : outcomeText(outcome, language));

/** A level with the day on which it was given, for a table. */
export const givenCell = (
  given: Pick<LevelChange, "level" | "at"> | undefined,
  { language }: PageContext,
): Part =>
  given?.level === undefined
    ? "–"
    : html`${levelChip(given.level, language)} <span class="day">${dayIn(dayOf(given.at), language)}</span>`;
