import type { MemberRecord } from "../../roll/members.js";
import { inYear, type YearContext } from "../../year/context.js";
import type { FactBook } from "./book.js";
import { anyTrue, idsOf } from "./measures.js";

const heavy = new Set(["warning", "removal-from-office", "expulsion"]);

/** The records of those who held an office of an organisation in the year, and the terms that say so. */
const leadersOf = ({ begins, cutoff, offices, cells, rollOf }: YearContext, organisation: string) => {
  const terms = offices.filter(
    (term) =>
      term.organisation === organisation &&
      term.from <= cutoff &&
      (term.to === undefined || term.to >= begins),
  );
  const leaders = new Set(terms.map(({ member }) => member));
  const records: MemberRecord[] = cells
    .flatMap(({ id }) => rollOf(id, cutoff))
    .flatMap(({ member, record }) => (leaders.has(member) ? [record] : []));
  return { terms, records };
};

/** What is known of those who lead an organisation; nothing where no office was ever recorded. */
export const knowLeaders = (book: FactBook, context: YearContext, organisation: string): void => {
  const { terms, records } = leadersOf(context, organisation);
  if (terms.length === 0) return;
  const measures = records.flatMap(({ discipline }) => inYear(discipline, context));
  const warned = measures.filter(({ form }) => heavy.has(form));
  const here = measures.filter(({ unitAtAct }) => unitAtAct === undefined || unitAtAct === organisation);
  const degraded = records.flatMap(({ degradation }) => inYear(degradation, context));
  const from = (entries: readonly { readonly by: string }[]) => idsOf(entries.length > 0 ? entries : terms);
  book.know("discipline.leader", measures.length > 0, from(measures));
  book.know("discipline.member-disciplined", measures.length > 0, from(measures));
  book.know("discipline.member-warned", warned.length > 0, from(warned));
  book.know("discipline.leader-duty-related", anyTrue(here.map((each) => each.dutyRelated)), from(here));
  book.know("degradation.leader", degraded.length > 0, from(degraded));
};
