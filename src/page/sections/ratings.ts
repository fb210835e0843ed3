import { type Classification, label } from "../../projections/index.js";
import type { PageContext } from "../context.js";
import { html, type Markup, type Part } from "../markup/html.js";
import { table } from "../markup/table.js";
import { subjectPart } from "./subject.js";
import { computedChip, givenCell } from "./timeline.js";

const row = (each: Classification, context: PageContext): readonly Part[] => {
  const { year, language, nameOf, anchorOf } = context;
  const { key, subject, selfRated, proposed, voted, changes, final } = each;
  const findings = year.findings.filter(({ about }) => about === key).length;
  return [
    html`<a href="#${anchorOf(key)}">${nameOf(subject.id)}</a>${subject.kind === "member" ? undefined : html` <span class="small">${label("subject", subject.kind, language)}</span>`}`,
    givenCell(selfRated, context),
    givenCell(proposed, context),
    givenCell(voted, context),
    computedChip(each, context),
    givenCell(
      changes.find(({ change }) => change === "decided"),
      context,
    ),
    givenCell(final, context),
    findings === 0 ? "" : findings,
  ];
};

const group = (title: string, subjects: readonly Classification[], context: PageContext): Markup => {
  const { language, w } = context;
  const stage = (name: string): string => label("stage", name, language);
  return html`<h3>${title}</h3>
${table({
  caption: w.kindsOf(title),
  head: [
    w.subject,
    stage("self-rated"),
    stage("committee-proposed"),
    stage("voted"),
    stage("computed"),
    stage("decided"),
    w.standing,
    w.findingsShort,
  ],
  rows: subjects.map((each) => row(each, context)),
  figures: [7],
})}
${subjects.map((each) => subjectPart(each, context))}`;
};

/** Every rated subject: organisations first, then the members of each cell; the kinds of level side by side. */
export const ratingsSection = (context: PageContext): Markup => {
  const { year, nameOf, w } = context;
  const all = year.classification.all;
  const organisations = all.filter(({ subject }) => subject.kind !== "member");
  const members = all.filter(({ subject }) => subject.kind === "member");
  const cells = [...new Set(members.map(({ organisation }) => organisation))].sort();
  return html`<section id="ratings" aria-labelledby="ratings-h">
<h2 id="ratings-h">${w.ratings}</h2>
${organisations.length === 0 ? undefined : group(w.organisations, organisations, context)}
${cells.map((cell) =>
  group(
    w.membersOf(nameOf(cell)),
    members.filter(({ organisation }) => organisation === cell),
    context,
  ),
)}
</section>`;
};
