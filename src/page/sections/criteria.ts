import { dateText, type Explanation, explain, type Meeting } from "../../projections/index.js";
import { eventsOfBecause } from "../../rules/rubrics/scoring/score.js";
import type { PageContext } from "../context.js";
import { html, type Markup, type Part } from "../markup/html.js";
import { table } from "../markup/table.js";

type Explained = Extract<Explanation, { readonly kind: "meeting" }>;
type Criterion = Explained["criteria"][number];

/** What the record shows: points, or from what to what while something is open; nothing where a person judges. */
const shown = ({ evidence }: Criterion): string | undefined => {
  if (evidence === undefined || evidence.how === "judged") return undefined;
  if (evidence.open !== undefined) return `${evidence.between[0]}–${evidence.between[1]}?`;
  return String(evidence.points ?? "–");
};

const isLost = ({ points, max }: Criterion): boolean =>
  points !== undefined && max !== undefined && points < max;

const cellOf = ({ references, w }: PageContext, criterion: Criterion | undefined): Part => {
  if (criterion === undefined) return "";
  const { points, by } = criterion;
  const record = shown(criterion);
  return [
    points === undefined ? "–" : references.linkAs(points, by[0]),
    record === undefined ? undefined : html` <span class="small">${w.record} ${record}</span>`,
  ];
};

/** Why points are as they are, where somebody said so, they were lost, or the record says something of them. */
const reasonOf = (context: PageContext, { meeting, criteria }: Explained): readonly Markup[] => {
  const { language, references, w } = context;
  return criteria
    .filter((each) => each.reason !== undefined || isLost(each) || shown(each) !== undefined)
    .map((each) => {
      const { criterion, points = "–", max, reason = isLost(each) ? w.noReason : "", evidence } = each;
      const from = (evidence?.because ?? []).flatMap(eventsOfBecause);
      return html`<li>${dateText(meeting.day, language)}, ${criterion}: ${points}${max === undefined ? "" : `/${max}`} ${reason} ${references.link(from)}</li>`;
    });
};

const matrix = (
  context: PageContext,
  cell: string,
  sheet: string,
  meetings: readonly Explained[],
): Markup => {
  const { language, w, nameOf } = context;
  const known = new Map(meetings.flatMap(({ criteria }) => criteria.map((each) => [each.criterion, each])));
  const says = ({ criterion, says: text, max }: Criterion): string =>
    `${criterion}${text === undefined ? "" : `. ${text[language]}`}${max === undefined ? "" : ` (${max})`}`;
  const reasons = meetings.flatMap((each) => reasonOf(context, each));
  return html`${table({
    caption: `${w.criteriaOf(nameOf(cell))}${sheet === "" ? "" : `, ${sheet}`}`,
    head: [w.criterion, ...meetings.map(({ meeting }) => dateText(meeting.day, language).slice(0, 5))],
    rows: [...known.values()].map((criterion) => [
      says(criterion),
      ...meetings.map(({ criteria }) =>
        cellOf(
          context,
          criteria.find((each) => each.criterion === criterion.criterion),
        ),
      ),
    ]),
    figures: meetings.map((_, index) => index + 1),
  })}${reasons.length === 0 ? undefined : html`<ul class="reasons">${reasons}</ul>`}`;
};

/** The criteria of a cell's meetings side by side, one table for each sheet; each mark leads to its event. */
export const criteriaOf = (context: PageContext, cell: string, held: readonly Meeting[]): Markup[] => {
  const explained = held
    .map(({ stream }) => explain(context.year, { meeting: stream }))
    .filter(({ criteria }) => criteria.length > 0);
  const sheetOf = ({ meeting: { quality } }: Explained): string =>
    quality.evidence?.rubric ?? quality.rubric ?? "";
  return [...new Set(explained.map(sheetOf))].map((sheet) =>
    matrix(
      context,
      cell,
      sheet,
      explained.filter((each) => sheetOf(each) === sheet),
    ),
  );
};
