import { fullMonthsBetween } from "../../events/time.js";
import type { Subject } from "../../events/values.js";
import type { Facts } from "../../rules/engine/conditions/facts.js";
import type { RulesInUse } from "../../rules/engine/rules-in-use.js";
import type { GivenLevel } from "../streams/authored.js";
import { subjectKey } from "../streams/subject-key.js";
import { type Classification, isBetter, levelAt } from "./classified.js";
import { inYear, type YearContext } from "./context.js";
import {
  type FactBook,
  factBook,
  idsOf,
  knowAssessments,
  knowCheck,
  knowDecided,
  knowDisciplined,
  statementsOn,
} from "./fact-book.js";
import { type JudgedDay, weighedUntil } from "./judged-day.js";
import { knowLeaders, type Weighed } from "./leader-facts.js";
import { figuresReceived, knowFigures } from "./work-figures.js";

/** A subject below an organisation that should have a level, with the level that counts, if there is one. */
export interface LevelBelow {
  readonly subject: string;
  readonly given?: GivenLevel;
}

/**
 * Subjects below an organisation that should have a level: decided, or proposed if the committee chose
 * proposed levels.
 */
export const levelsCounted = (below: readonly Classification[], inUse: RulesInUse): LevelBelow[] => {
  const orProposed = inUse.parameters["levels-counted"] === "proposed";
  return below
    .filter(
      ({ outcome, notRated }) =>
        notRated === undefined && outcome.kind !== "not-reviewed" && outcome.kind !== "not-classified",
    )
    .map((each) => {
      const given = levelAt(each, "decided") ?? (orProposed ? levelAt(each, "proposed") : undefined);
      return { subject: each.key, ...(given === undefined ? {} : { given }) };
    });
};

/** Counts the levels below an organisation. The counts are known only if each subject has a level. */
const knowLevelsBelow = (
  book: FactBook,
  name: string,
  below: readonly Classification[],
  inUse: RulesInUse,
): void => {
  const expected = levelsCounted(below, inUse);
  const known = expected.flatMap(({ given }) => given ?? []);
  if (known.length < expected.length) return;
  const from = known.map(({ by }) => by);
  const number = (test: (level: string) => boolean): number =>
    known.filter(({ level }) => test(level)).length;
  book.know(`${name}.rated`, known.length, from);
  book.know(
    `${name}.at-least-fulfilled`,
    number((level) => !isBetter(inUse, "fulfilled", level)),
    from,
  );
  book.know(
    `${name}.at-least-good`,
    number((level) => !isBetter(inUse, "good", level)),
    from,
  );
  book.know(
    `${name}.unfulfilled`,
    number((level) => level === "unfulfilled"),
    from,
  );
};

const knowPeers = (book: FactBook, context: YearContext, subject: Subject, inUse: RulesInUse): void => {
  const review = context.reviewOf(subject.id);
  const peers = review?.peers[subject.id] ?? [];
  const stated = review?.peersStated[subjectKey(subject)];
  const scale = inUse.ruleSet.scales.level ?? [];
  if (peers.length > 0) {
    const lowest = peers.reduce((a, b) => (scale.indexOf(a.level) >= scale.indexOf(b.level) ? a : b));
    book.know(
      "peers.none",
      false,
      peers.map(({ by }) => by),
    );
    book.know("peers.lowest", lowest.level, [lowest.by]);
    const government = peers.find(({ kind }) => kind === "government");
    book.know("peers.government", government?.level, government === undefined ? [] : [government.by]);
    const others = peers.filter(({ kind }) => kind !== "government");
    book.know(
      "peers.mass-unfulfilled",
      others.filter(({ level }) => level === "unfulfilled").length,
      idsOf(others),
    );
  } else if (stated !== undefined) {
    book.know("peers.none", true, [stated]);
  }
};

/** Disciplined organisations below; a cell has none below it. */
const knowSubordinates = (
  book: FactBook,
  context: YearContext,
  { kind, id }: Subject,
  weighed: Weighed,
): void => {
  const below = kind === "cell" ? [] : context.childrenOf(id);
  const measures = below.flatMap(({ disciplined }) => inYear(disciplined, weighed));
  const punished = below.filter(({ disciplined }) => inYear(disciplined, weighed).length > 0);
  book.know("discipline.subordinate", measures.length > 0, idsOf(measures));
  book.know("subordinates.disciplined", punished.length, idsOf(measures));
};

/** Facts that an organisation shares with its leading collective. */
const knowLed = (book: FactBook, context: YearContext, subject: Subject, judged: JudgedDay): void => {
  const key = subjectKey(subject);
  const weighed = { begins: context.begins, cutoff: weighedUntil(context, key, judged) };
  const review = context.reviewOf(subject.id);
  const record = context.organisations.get(subject.id);
  if (record !== undefined) {
    book.know("organisation.months", fullMonthsBetween(record.foundedOn, judged.on), [record.by]);
    const wrong = inYear(record.wrongdoing, weighed);
    book.know("wrongdoing.concluded", wrong.length > 0, idsOf(wrong));
    knowDisciplined(book, inYear(record.disciplined, weighed));
  }
  knowLeaders(book, context, subject.id, weighed);
  knowSubordinates(book, context, subject, weighed);
  knowDecided(book, context, key);
  knowCheck(book, context, subject.id, key, judged);
  knowAssessments(book, statementsOn(review, key));
  knowFigures(book, figuresReceived(context.folded, subject.id, String(context.options.year), key));
};

/** The facts about a cell or base organisation for one year. */
export const organisationFacts = (
  context: YearContext,
  subject: Subject,
  below: readonly Classification[],
  judged: JudgedDay,
): Facts => {
  const inUse = context.rulesInUseFor(subject.id);
  const book = factBook(subject.kind, inUse);
  knowPeers(book, context, subject, inUse);
  knowLevelsBelow(book, subject.kind === "cell" ? "members" : "subordinates", below, inUse);
  knowLed(book, context, subject, judged);
  // A cell has basic socio-economic targets only if somebody states that it has.
  if (subject.kind === "cell" && !book.has("targets.basic-given")) book.know("targets.basic-given", false);
  return book.facts();
};

/** The facts about the leading collective of an organisation. It was founded with the organisation. */
export const collectiveFacts = (
  context: YearContext,
  subject: Subject,
  own: Classification | undefined,
  judged: JudgedDay,
): Facts => {
  const book = factBook(subject.kind, context.rulesInUseFor(subject.id));
  const level = own?.final;
  book.know("organisation.level", level?.level, level === undefined ? [] : [level.by]);
  knowLed(book, context, subject, judged);
  return book.facts();
};
