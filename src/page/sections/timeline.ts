import { dayOf } from "../../events/index.js";
import type { LevelExplanation } from "../../projections/explanation/explanation.js";
import { dateText, type LevelChange, type LevelMoment, label, outcomeText } from "../../projections/index.js";
import type { PageContext } from "../context.js";
import { html, type Markup, type Part } from "../markup/html.js";
import { momentIn } from "../moments.js";
import { levelChip } from "./chips.js";

/** A moment with the kind of level that it gave or changed. */
type Moment = LevelMoment & { readonly kind: string };

const momentsOf = ({ kinds }: LevelExplanation): Moment[] =>
  kinds
    .flatMap(({ kind, moments }) =>
      moments.map((moment) => ({ ...moment, kind: moment.change === "given" ? kind : moment.change })),
    )
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

const item = (context: PageContext, moment: Moment): Markup => {
  const { language, nameOf, references, w } = context;
  const { kind, at, recordedAt, level, body, instrument, reason, by } = moment;
  const late = dayOf(recordedAt) === dayOf(at) ? undefined : w.recorded(momentIn(recordedAt, language));
  return html`<li><span class="kind">${label("stage", kind, language)}</span>
<time datetime="${at}">${momentIn(at, language)}</time>
${level === undefined ? "–" : levelChip(level, language)}
<span class="small">${[nameOf(body), instrument, reason, late].flatMap((each) => each ?? []).join(", ")}</span> ${references.link([by])}</li>`;
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
    : html`${levelChip(given.level, language)} <span class="day">${dateText(dayOf(given.at), language)}</span>`;
