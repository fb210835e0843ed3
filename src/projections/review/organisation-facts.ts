import { fullMonthsBetween, type Subject } from "../../events/index.js";
import type { Bound, Facts } from "../../rules/index.js";
import type { OrganisationRecord } from "../roll/organisations.js";
import { inYear, type YearContext } from "../year/context.js";
import type { Classification } from "./classified.js";
import { type FactBook, factBook, knowAssessments } from "./fact-book.js";
import { isBetter, levelAt } from "./levels.js";
import { subjectKey } from "./subject.js";

/** What is known of the subject from decisions, beside its review. */
interface Granted {
  readonly reliefs: readonly { readonly subject: string; readonly clause: string; readonly by: string }[];
}

/**
 * Counts the levels below an organisation. They are known only when everyone who is to have a level
 * has one of the kind that counts: decided, or proposed where the committee chose so.
 */
const knowLevelsBelow = (
  book: FactBook,
  name: string,
  below: readonly Classification[],
  bound: Bound,
): void => {
  const expected = below.filter(
    ({ outcome }) => outcome.kind !== "not-reviewed" && outcome.kind !== "not-classified",
  );
  const counted = bound.parameters["levels-counted"];
  const levels = expected.map(
    (each) => levelAt(each, "decided") ?? (counted === "proposed" ? levelAt(each, "proposed") : undefined),
  );
  const known = levels.filter((level) => level !== undefined);
  if (known.length < expected.length) return;
  const from = known.map(({ by }) => by);
  const number = (test: (level: string) => boolean): number =>
    known.filter(({ level }) => test(level)).length;
  book.know(`${name}.rated`, known.length, from);
  book.know(
    `${name}.at-least-fulfilled`,
    number((level) => !isBetter(bound, "fulfilled", level)),
    from,
  );
  book.know(
    `${name}.at-least-good`,
    number((level) => !isBetter(bound, "good", level)),
    from,
  );
  book.know(
    `${name}.unfulfilled`,
    number((level) => level === "unfulfilled"),
    from,
  );
};

const knowPeers = (book: FactBook, context: YearContext, subject: Subject, bound: Bound): void => {
  const review = context.reviewOf(subject.id);
  const peers = review?.peers[subject.id] ?? [];
  const stated = review?.peersStated[subjectKey(subject)];
  const scale = bound.ruleSet.scales.level ?? [];
  if (peers.length > 0) {
    const lowest = peers.reduce((a, b) => (scale.indexOf(a.level) >= scale.indexOf(b.level) ? a : b));
    book.know(
      "peers.none",
      false,
      peers.map(({ by }) => by),
    );
    book.know("peers.lowest", lowest.level, [lowest.by]);
  } else if (stated !== undefined) {
    book.know("peers.none", true, [stated]);
  }
};

const knowDiscipline = (book: FactBook, context: YearContext, { disciplined }: OrganisationRecord): void => {
  const measures = inYear(disciplined, context);
  const from = measures.map(({ by }) => by);
  book.know("discipline.in-year", measures.length > 0, from);
  const relieved = measures.map((each) => each.relieved);
  const all = relieved.includes(false)
    ? false
    : relieved.includes(undefined)
      ? undefined
      : measures.length > 0;
  book.know("discipline.self-detected-and-remedied", all, from);
};

/** The facts about a cell or base organisation for one year. */
export const organisationFacts = (
  context: YearContext,
  organisation: OrganisationRecord,
  subject: Subject,
  below: readonly Classification[],
  { reliefs }: Granted,
): Facts => {
  const book = factBook();
  const bound = context.boundFor(organisation.id);
  const review = context.reviewOf(organisation.id);
  const key = subjectKey(subject);
  book.know("organisation.months", fullMonthsBetween(organisation.foundedOn, context.cutoff), [
    organisation.by,
  ]);
  knowDiscipline(book, context, organisation);
  knowPeers(book, context, subject, bound);
  knowLevelsBelow(book, subject.kind === "cell" ? "members" : "subordinates", below, bound);
  const granted = reliefs.filter((relief) => relief.subject === key && relief.clause === "force-majeure");
  book.know(
    "relief.force-majeure",
    granted.length > 0,
    granted.map(({ by }) => by),
  );
  knowAssessments(book, [review?.reviews[key], review?.assessments[key]]);
  return book.facts();
};

const heavy = new Set(["warning", "removal-from-office", "expulsion"]);

/** The facts about the collective that leads an organisation: founded with it. */
export const collectiveFacts = (
  context: YearContext,
  organisation: string,
  ownLevel: Classification | undefined,
): Facts => {
  const book = factBook();
  const { begins, cutoff, offices, cells } = context;
  const terms = offices.filter(
    (term) =>
      term.organisation === organisation &&
      term.from <= cutoff &&
      (term.to === undefined || term.to >= begins),
  );
  const leaders = new Set(terms.map(({ member }) => member));
  const warned = cells
    .flatMap(({ id }) => context.rollOf(id, cutoff))
    .filter(({ member }) => leaders.has(member))
    .flatMap(({ record }) => inYear(record.discipline, context))
    .filter(({ form }) => heavy.has(form));
  if (terms.length > 0)
    book.know(
      "discipline.member-warned",
      warned.length > 0,
      [...warned, ...(warned.length > 0 ? [] : terms)].map(({ by }) => by),
    );
  const led = context.organisations.get(organisation);
  if (led !== undefined) book.know("organisation.months", fullMonthsBetween(led.foundedOn, cutoff), [led.by]);
  const level = ownLevel?.final;
  book.know("organisation.level", level?.level, level === undefined ? [] : [level.by]);
  const review = context.reviewOf(organisation);
  const key = subjectKey({ kind: "collective", id: organisation });
  knowAssessments(book, [review?.reviews[key], review?.assessments[key]]);
  return book.facts();
};
