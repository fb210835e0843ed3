import type { Disciplining, RollEntry } from "../streams/members.js";
import type { Classification } from "./classified.js";
import { inYear, termsIn, type YearContext } from "./context.js";
import { quartersOf } from "./rated-periods.js";
import { type Supply, supplyOf, supplyOfChoice } from "./supply.js";

/** What settles something, with the entries of the journal that lack it. */
export interface ToSettle extends Supply {
  /**
   * The ids of entries that lack the field. A correction, `CorrectEntry`, completes each. Empty if the journal needs
   * a new entry.
   */
  readonly events: readonly string[];
}

/** The fields of a violation on which each fact rests. */
const violationFields: Readonly<Record<string, readonly (keyof Disciplining)[]>> = {
  "discipline.duty-related": ["dutyRelated"],
  "discipline.self-detected-and-remedied": ["selfDetected", "remedied"],
  "discipline.old-violation": ["actOn", "dutyRelated"],
  "discipline.old-violations-only": ["actOn"],
  "discipline.leader-here": ["unitAtAct", "actOn"],
  "discipline.leader-duty-related": ["dutyRelated", "unitAtAct", "actOn"],
  "violation.forbidden-act": ["forbiddenAct"],
  "violation.exemplary-duty": ["exemplaryDuty"],
};

/** The measures of the year on which a fact about a member, or about an organisation's leaders, rests. */
const measuresOf = (context: YearContext, { subject }: Classification): Disciplining[] => {
  const members =
    subject.kind === "member"
      ? [subject.id]
      : [...new Set(termsIn(context.offices, subject.id).map(({ member }) => member))];
  return members.flatMap((member) =>
    context.rollsOf(member).flatMap(({ record }) => [...inYear(record.discipline, context)]),
  );
};

/** The first field of a violation that some measure lacks, with the measures that lack it. */
const unstated = (
  fact: string,
  measures: readonly Disciplining[],
): Pick<ToSettle, "field" | "events"> | undefined => {
  for (const field of violationFields[fact] ?? []) {
    const lacking = measures.filter((measure) => measure[field] === undefined);
    if (lacking.length > 0) return { field, events: lacking.map(({ by }) => by) };
  }
  return undefined;
};

const joined = new Set<RollEntry["kind"]>(["enrolled", "transferred-in"]);

/** The entries by which a member came on the roll without the day of admission. */
const withoutAdmission = (context: YearContext, { subject, organisation }: Classification): RollEntry[] =>
  context
    .rollsOf(subject.id)
    .filter(({ cell }) => cell === organisation)
    .flatMap(({ record }) => record.entries)
    .filter(({ kind, admittedOn }) => joined.has(kind) && admittedOn === undefined);

/** What settles a missing fact about a subject of a year, with the entries that lack it. */
export const settlesFact = (context: YearContext, each: Classification, fact: string): ToSettle => {
  const { subject, key, organisation } = each;
  const supply = supplyOf(fact, subject.kind);
  const discipline = unstated(fact, measuresOf(context, each));
  if (discipline !== undefined) return { ...supplyOf("discipline.duty-related", "member"), ...discipline };
  if (fact === "membership.months") {
    const [entry] = withoutAdmission(context, each);
    if (entry === undefined) return { ...supply, events: [] };
    const command = entry.kind === "enrolled" ? supply.command : "TransferMemberIn";
    return { ...supply, command, events: [entry.by] };
  }
  if (fact === "quarters.unfulfilled") {
    const open = quartersOf(context, key).filter(
      ({ level, notRated }) => level === undefined && notRated === undefined,
    );
    return { ...supply, events: open.map(({ by }) => by) };
  }
  const stated = supply.command === "SubmitSelfReview" || supply.command === "SubmitCollectiveReport";
  const reviewed = stated ? context.reviewOf(organisation)?.reviews[key] : undefined;
  return { ...supply, events: reviewed === undefined ? [] : [reviewed.by] };
};

/** What settles a choice that nobody made: the opening of the review, or a correction of it. */
export const settlesChoice = (context: YearContext, organisation: string, parameter: string): ToSettle => {
  const opened = context.reviewOf(organisation)?.opened;
  return { ...supplyOfChoice(parameter), events: opened === undefined ? [] : [opened.by] };
};
