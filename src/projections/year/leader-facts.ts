import type { Disciplining } from "../streams/members.js";
import type { OfficeTerm } from "../streams/organisations.js";
import { inYear, type OnRoll, termsIn, type YearContext } from "./context.js";
import { allTrue, anyTrue, type FactBook, idsOf, knowOldViolations, type Stated } from "./fact-book.js";

const heavy = new Set(["warning", "removal-from-office", "expulsion"]);

/** A roll entry of a member who held an office of an organisation: in the year, or only in earlier years. */
interface Leader extends OnRoll {
  readonly terms: readonly OfficeTerm[];
  readonly inYear: boolean;
}

/** The days whose entries weigh: from the first day of the year to the day of the decision or of reading. */
export type Weighed = Pick<YearContext, "begins" | "cutoff">;

const leadersOf = (
  { offices, rollsOf }: YearContext,
  organisation: string,
  { begins, cutoff }: Weighed,
): Leader[] => {
  const terms = termsIn(offices, organisation).filter(({ from }) => from <= cutoff);
  return [...new Set(terms.map(({ member }) => member))]
    .flatMap((member) => {
      const own = terms.filter((term) => term.member === member);
      const lasted = own.some(({ to }) => to === undefined || to >= begins);
      return rollsOf(member).map((entry) => ({ ...entry, terms: own, inYear: lasted }));
    })
    .sort((a, b) => (a.cell === b.cell ? (a.member < b.member ? -1 : 1) : a.cell < b.cell ? -1 : 1));
};

/**
 * Whether a violation counts for an organisation: it counts for the unit where it was committed. Unknown
 * without a recorded unit. A unit below the organisation counts for it if the member led the organisation on
 * the day of the act.
 */
const isHere = (
  { baseOf }: YearContext,
  organisation: string,
  { terms, inYear: leads }: Leader,
  { actOn, unitAtAct: unit }: Disciplining,
): Stated => {
  if (unit !== undefined && unit !== organisation && baseOf(unit) !== organisation) return false;
  if (leads && unit === organisation) return true;
  const led =
    actOn === undefined ? undefined : terms.some(({ from, to }) => from <= actOn && (to ?? actOn) >= actOn);
  if (unit !== undefined) return led;
  return leads || led !== false ? undefined : false;
};

/**
 * Enters the discipline and the degradation of an organisation's leaders. The facts stay unknown if nobody's
 * term in the year was recorded.
 */
export const knowLeaders = (
  book: FactBook,
  context: YearContext,
  organisation: string,
  weighed: Weighed,
): void => {
  const all = leadersOf(context, organisation, weighed);
  const leaders = all.filter((leader) => leader.inYear);
  const terms = leaders.flatMap((leader) => leader.terms);
  if (terms.length === 0) return;
  const from = (entries: readonly { readonly by: string }[]) => idsOf(entries.length > 0 ? entries : terms);

  const measures = leaders.flatMap(({ record }) => inYear(record.discipline, weighed));
  const warned = measures.filter(({ form }) => heavy.has(form));
  const degraded = leaders.flatMap(({ record }) => inYear(record.degradation, weighed));
  book.know("discipline.leader", measures.length > 0, from(measures));
  book.know("discipline.member-disciplined", measures.length > 0, from(measures));
  book.know("discipline.member-warned", warned.length > 0, from(warned));
  book.know("degradation.leader", degraded.length > 0, from(degraded));

  const here = all.flatMap((leader) =>
    inYear(leader.record.discipline, weighed).flatMap((measure) => {
      const counts = isHere(context, organisation, leader, measure);
      return counts === false
        ? []
        : [{ ...measure, counts, dutyRelated: allTrue([counts, measure.dutyRelated]) }];
    }),
  );
  book.know("discipline.leader-here", anyTrue(here.map(({ counts }) => counts)), from(here));
  book.know(
    "discipline.leader-duty-related",
    anyTrue(here.map(({ dutyRelated }) => dutyRelated)),
    from(here),
  );
  knowOldViolations(book, here, context);
};
