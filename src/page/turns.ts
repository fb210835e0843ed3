import { headings } from "../explanation/headings.js";
import { capital } from "../explanation/lines.js";
import { takerText } from "../explanation/steps.js";
import { cite, dateText, periodText } from "../language/formats.js";
import { labelIn } from "../language/labels.js";
import { stepNames, turnStateNames } from "../language/words/choices.js";
import { type Work, workQueue } from "../projections/year/procedure/work-queue.js";
import type { PageContext } from "./context.js";
import { html, type Part, tableMarkup } from "./markup.js";

/** Subjects that are named while they are few. */
const named = 3;

const subjectsText = ({ keys }: Work, { language, nameOf }: PageContext): string =>
  keys.length > named
    ? headings[language].ofStep.subjects(keys.length)
    : keys.map((key) => nameOf(key.slice(key.indexOf(":") + 1))).join(", ");

/** The first and the last day, with the entry of the plan. */
const daysPart = ({ from, until }: Work, { language, references }: PageContext): Part => {
  const w = headings[language].ofStep;
  return [
    [
      ...(from === undefined ? [] : [`${w.from} ${dateText(from, language)}`]),
      ...(until === undefined ? [] : [`${w.until} ${dateText(until.on, language)}`]),
    ].join(", "),
    until?.by === undefined ? undefined : html` ${references.link([until.by])}`,
  ];
};

const workRow = (work: Work, context: PageContext): readonly Part[] => {
  const { language, nameOf } = context;
  const { taker, organisation, step, period, state, clause, until } = work;
  const clauses = [clause, until?.clause].flatMap((each) =>
    each === undefined ? [] : [cite(each, language)],
  );
  return [
    capital(takerText(taker, organisation, { language, names: nameOf })),
    labelIn(stepNames, step, language),
    `${nameOf(organisation)}, ${periodText(period, language)}`,
    subjectsText(work, context),
    labelIn(turnStateNames, state, language),
    daysPart(work, context),
    [...new Set(clauses)].join("; "),
  ];
};

/** Whose turn it is: the late and the open steps of all reviews, by body. Nothing where no step is to be taken. */
export const turnsPart = (context: PageContext): Part => {
  const { year, w } = context;
  const work = workQueue(year.turns).filter(({ state }) => state !== "blocked");
  if (work.length === 0) return undefined;
  return html`<h3>${w.turns}</h3>
${tableMarkup({ caption: w.turns, head: w.turnHead, rows: work.map((each) => workRow(each, context)) })}`;
};
