import type { Finding } from "../findings/index.js";
import type { Extension, LevelChange } from "../projections/streams/decisions.js";
import type { CapOnGroup } from "../projections/year/caps.js";
import { wholeYears } from "../projections/year/decisions-by-subject.js";
import type { Meeting } from "../projections/year/meetings.js";
import type { RatedPeriod } from "../projections/year/rated-periods.js";
import { grouped, oncePer } from "../projections/year/table.js";
import type { Year } from "../year.js";

// Explaining one subject takes the same time in a large year and in a small one. The index goes through each
// reading once, for the first explanation that needs it, and sorts it by subject.

const byAbout = oncePer((findings: readonly Finding[]) => grouped(findings, ({ about }) => [about]));

/** The findings about a subject, a meeting or a group. */
export const findingsAbout = ({ findings }: Year, about: string): readonly Finding[] =>
  byAbout(findings).get(about) ?? [];

const periodsBy = oncePer((year: Year) => grouped(year.periods.all, ({ key }) => [key]));

/** The quarters and months of a subject. */
export const periodsAbout = (year: Year, key: string): readonly RatedPeriod[] =>
  periodsBy(year).get(key) ?? [];

const capsBy = oncePer((caps: readonly CapOnGroup[]) => {
  const placed = caps.map((verdict, place) => ({ verdict, place }));
  return {
    group: grouped(placed, ({ verdict }) => [verdict.group]),
    subject: grouped(placed, ({ verdict }) => verdict.subjects),
  };
});

/** The caps on one group, in the order of the year. */
export const capsOnGroup = ({ caps }: Year, group: string): CapOnGroup[] =>
  (capsBy(caps).group.get(group) ?? []).map(({ verdict }) => verdict);

/** The caps on one group and the caps that count a subject, in the order of the year. */
export const capsConcerning = ({ caps }: Year, group: string, subject: string): CapOnGroup[] => {
  const by = capsBy(caps);
  const found = new Set([...(by.group.get(group) ?? []), ...(by.subject.get(subject) ?? [])]);
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

/** A decision that raised a cap, with its group. */
interface RaisedCap extends Extension {
  readonly group: string;
}

const decidedBy = oncePer(({ decisions: { committees } }: Year["context"]) => ({
  raised: grouped(
    committees
      .flatMap(({ caps }) => Object.entries(caps))
      .map(([group, extension], place) => ({ group, ...extension, place })),
    ({ by }) => [by],
  ),
  declared: grouped(
    committees.flatMap(({ groups }) => groups),
    ({ group }) => [group],
  ),
}));

/** The decisions to raise a cap that some events record, in the order of the committees. */
export const capsRaised = ({ context }: Year, by: ReadonlySet<string>): RaisedCap[] =>
  [...by].flatMap((event) => decidedBy(context).raised.get(event) ?? []).sort((a, b) => a.place - b.place);

/** The names and events of the committees' declarations of a group. */
export const declarationsOf = ({ context }: Year, group: string): { name: string; by: string }[] =>
  (decidedBy(context).declared.get(group) ?? []).map(({ name, by }) => ({ name, by }));

/** Every decision about a subject's levels up to the year of the reading, by year and in order of time. */
export const changesByYear = (
  { context: { decisions }, year: last }: Year,
  subject: string,
): Map<number, readonly LevelChange[]> =>
  new Map(
    wholeYears(decisions.all.get(subject) ?? new Map()).flatMap(([year, { changes }]) =>
      year <= last && changes.length > 0 ? [[year, changes] as const] : [],
    ),
  );
