import { comparePeriods, yearOfPeriod } from "../../events/period.js";
import type { UnsealedEntry } from "../../events/seal/index.js";
import { cellStream, partsOfStream, reviewStream } from "../../events/streams.js";
import { dayOf } from "../../events/time.js";
import { compareIds } from "../../language/collation.js";
import type { WorkingCalendar } from "../../rules/calendar/working-days.js";
import type { ParameterValues } from "../../rules/engine/conditions/vocabulary.js";
import { fingerprint } from "../../rules/engine/fingerprints.js";
import type { RuleSet } from "../../rules/engine/rule-set.js";
import { type RulesInUse, rulesInUse } from "../../rules/engine/rules-in-use.js";
import type { RollUpPolicy } from "../../rules/rubrics/roll-up-policy.js";
import type { Rubric } from "../../rules/rubrics/rubric.js";
import { rubrics as shippedRubrics } from "../../rules/rubrics/shipped/index.js";
import {
  type Axes,
  type FoldedJournal,
  mustBeFoldedFor,
  mustBeInstants,
  stateOf,
  statesOf,
} from "../fold/folded-journal.js";
import { type MemberRecord, members } from "../streams/members.js";
import {
  type OfficeTerm,
  type OrganisationRecord,
  organisations,
  valueOn,
} from "../streams/organisations.js";
import { type ProcedureState, procedure } from "../streams/procedure.js";
import { type ReviewsState, reviews } from "../streams/reviews.js";
import { adoptedOf } from "./adopted-rule-sets.js";
import { type DecisionsBySubject, decisionsBySubject } from "./decisions-by-subject.js";
import { type MemberStanding, standingOn } from "./member-standing.js";
import { mayBe } from "./possible-types.js";
import { grouped, indexBy, kept, lazy } from "./table.js";
import { type UnsealedEntries, unsealedEntries } from "./unsealed-entries.js";

/**
 * The effect of a year without a level on years in a row: the subject was exempt, not classified, or nobody
 * decided. No text says it. The committee chooses; the library has no default.
 */
export interface StreakPolicy {
  /** Such a year ends the row, or the row skips it. */
  readonly unrated: "breaks" | "skipped";
}

/** The inputs of a reading of a year. */
export interface YearOptions extends Axes {
  /** The year under review. */
  readonly year: number;
  /**
   * The rule set that judges, for example another one for comparison. Without it the one that all reviews of
   * the year adopted, from `ruleSets`.
   */
  readonly under?: RuleSet;
  /**
   * The rule sets at hand, by id: `ruleSets` of `chibo/rules`, a few of them, and local ones. The library
   * brings none along.
   */
  readonly ruleSets?: Readonly<Record<string, RuleSet>>;
  /** The rubrics of meetings. By default the shipped ones. A meeting with another rubric keeps its stated points. */
  readonly rubrics?: readonly Rubric[];
  /** Roll-ups by id: the rules from meetings to the score of a period. By default the shipped ones. */
  readonly rollUps?: readonly RollUpPolicy[];
  /**
   * The id of the roll-up that the reader chooses. It takes precedence over an adopted one. The library has
   * no default.
   */
  readonly rollUp?: string;
  /** The working days. Without them no limit in working days is judged. */
  readonly workingDays?: WorkingCalendar;
  /**
   * The effect of years without a level on years in a row. By default, results that depend on it are unknown.
   */
  readonly streaks?: StreakPolicy;
  /**
   * The entries that the seal of the journal does not cover, as `verifySeal` lists them. Explanations, findings
   * and pages then mark them where they name them, and say that each may bear on every result. Without it nobody
   * asked, and nothing is marked.
   */
  readonly unsealed?: readonly Pick<UnsealedEntry, "id" | "stream">[];
  /** The entries after the checkpoint that equal the seal only, as `verifySeal` lists them. They are marked too. */
  readonly sealOnly?: readonly Pick<UnsealedEntry, "id" | "stream">[];
}

/** The inputs of a reading of a year, with the rule set that judges. */
export interface JudgedOptions extends YearOptions {
  /** The rule set that judges: the adopted one, or another for comparison. */
  readonly under: RuleSet;
  /** The rubrics at hand: those of the reader, or the shipped ones. */
  readonly rubrics: readonly Rubric[];
}

/** One member on one roll on a day. */
export interface OnRoll {
  /** The cell, by id. */
  readonly cell: string;
  /** The member, by id. */
  readonly member: string;
  /** All entries of the roll about the member. */
  readonly record: MemberRecord;
  /** The member's standing on that day. */
  readonly standing: MemberStanding;
}

/** One organisation's review of one period. */
export interface PeriodReview {
  readonly organisation: string;
  /** The year, or a quarter or month of it. */
  readonly period: string;
  readonly review: ReviewsState;
  /** The steps that the review records. */
  readonly procedure: ProcedureState;
}

/** The shared data of all readings of a year: streams, joined and indexed once. */
export interface YearContext {
  /** The folded journal. */
  readonly folded: FoldedJournal;
  /** The inputs of the reading. */
  readonly options: JudgedOptions;
  /** The first day of the year. */
  readonly begins: string;
  /** The day for standings: 31 December, or the day of `asOf` if that is earlier. */
  readonly cutoff: string;
  /** Organisations that existed in the year, by id. */
  readonly organisations: ReadonlyMap<string, OrganisationRecord>;
  /** Terms of offices. */
  readonly offices: readonly OfficeTerm[];
  /** The cells that existed in the year, in order of id. */
  readonly cells: readonly OrganisationRecord[];
  /** Decisions of committees. */
  readonly decisions: DecisionsBySubject;
  /**
   * The organisation in which the cap on members is counted: the base organisation, or the topmost known one.
   */
  baseOf(organisation: string): string;
  /** The organisations directly below another. */
  childrenOf(organisation: string): readonly OrganisationRecord[];
  /** All members on the roll of a cell, with their standing on a day. */
  rollOf(cell: string, day: string): readonly OnRoll[];
  /** The entries for a member on the rolls of all cells, by cell, on the day of reading. */
  rollsOf(member: string): readonly OnRoll[];
  /** An organisation's review of a period: of the whole year, if none is named. */
  reviewOf(organisation: string, period?: string): ReviewsState | undefined;
  /** Every review of the year and of its quarters and months, in order of period and organisation. */
  readonly reviews: readonly PeriodReview[];
  /** The entries that are not sealed. Absent if nobody asked. */
  readonly unsealed?: UnsealedEntries;
  /** The entries that equal the seal only and no checkpoint. Absent if nobody asked. */
  readonly sealOnly?: UnsealedEntries;
  /** The fingerprint of the rule set that judges. */
  fingerprint(): string;
  /** The rule set with the parameters that an organisation's review of a period chose: of the year, if none is named. */
  rulesInUseFor(organisation: string, period?: string): RulesInUse;
}

/** The dated entries from the first day of the year to a day of it, such as the day of reading. */
export const inYear = <T extends { readonly on: string }>(
  entries: readonly T[],
  { begins, cutoff }: Pick<YearContext, "begins" | "cutoff">,
): readonly T[] =>
  entries.length === 0 ? entries : entries.filter(({ on }) => on >= begins && on <= cutoff);

/** The terms of an organisation's offices. */
export const termsIn = indexBy<OfficeTerm>(({ organisation }) => [organisation]);

/** The terms of a member's offices. */
export const termsOf = indexBy<OfficeTerm>(({ member }) => [member]);

const cutoffOf = ({ year, asOf }: YearOptions): string => {
  const end = `${year}-12-31`;
  const until = asOf === undefined ? end : dayOf(asOf);
  return until < end ? until : end;
};

/** Caches a value computed from dated entries. It stays valid until an entry begins or ends. */
const keptBetween = <T>(
  entries: readonly { readonly on: string; readonly until?: string | undefined }[],
  read: (day: string) => T,
): ((day: string) => T) => {
  const answers = new Map<string, { readonly answer: T }>();
  return (day) => {
    const begun = entries.filter(({ on }) => on <= day).length;
    const ended = entries.filter(({ until }) => until !== undefined && until < day).length;
    const known = answers.get(`${begun} ${ended}`) ?? { answer: read(day) };
    answers.set(`${begun} ${ended}`, known);
    return known.answer;
  };
};

/** The roll of one cell by day. */
const rollOn = (folded: FoldedJournal, cell: string): ((day: string) => readonly OnRoll[]) => {
  const records = Object.entries(stateOf(folded, members, cellStream(cell))?.members ?? {}).sort(([a], [b]) =>
    compareIds(a, b),
  );
  const standings = records.map(([member, record]) =>
    keptBetween(
      record.entries,
      (day): OnRoll => ({ cell, member, record, standing: standingOn(record, day) }),
    ),
  );
  return kept(
    keptBetween(
      records.flatMap(([, { entries }]) => entries),
      (day) => standings.map((on) => on(day)),
    ),
  );
};

/**
 * The organisation in which the cap on members is counted: the nearest base organisation, or the topmost
 * known one.
 */
const baseUnder = (
  organisation: string,
  kindOf: (id: string) => string | undefined,
  parentOf: (id: string) => string | undefined,
): string => {
  const seen = new Set<string>();
  for (let id = organisation; ; ) {
    seen.add(id);
    const kind = kindOf(id);
    const parent = parentOf(id);
    const atBase = kind === "base-organisation" || kind === "base-cell";
    if (atBase || parent === undefined || seen.has(parent)) return id;
    id = parent;
  }
};

/**
 * The inputs with the rule set that judges: the named one, or the one that the reviews of the year adopted.
 *
 * @throws WrongUseError `rule-set-needed` if there is neither
 */
export const judgedBy = (folded: FoldedJournal, options: YearOptions): JudgedOptions => {
  mustBeInstants(options);
  mustBeFoldedFor(folded, options.asOf);
  const { year, under, ruleSets, rubrics = Object.values(shippedRubrics) } = options;
  return { ...options, rubrics, under: under ?? adoptedOf(folded, year, ruleSets) };
};

/** The reviews of the year and of its parts, in order of period and organisation. */
const reviewsIn = (folded: FoldedJournal, year: number): PeriodReview[] =>
  statesOf(folded, reviews)
    .flatMap(([stream, review]): PeriodReview[] => {
      const { kind, organisation, key: period } = partsOfStream(stream);
      // Meetings hold ballots and tasks as reviews do, and are no reviews.
      if (kind !== "review" || yearOfPeriod(period) !== year) return [];
      // A review without a step of the procedure has no state of it.
      const steps = stateOf(folded, procedure, stream) ?? procedure.initial();
      return [{ organisation, period, review, procedure: steps }];
    })
    .sort((a, b) => comparePeriods(a.period, b.period) || compareIds(a.organisation, b.organisation));

/**
 * Chosen parameters without the choices between options: a withheld entry may have made them in another way, and a
 * choice that is not known is judged under each option.
 */
const withoutChoices = (chosen: ParameterValues, { parameters }: RuleSet): ParameterValues =>
  Object.fromEntries(
    Object.entries(chosen).filter(([name]) => !["choice", "boolean"].includes(parameters[name]?.kind ?? "")),
  );

/** Joins the streams of a year. */
export const contextOf = (folded: FoldedJournal, asked: YearOptions): YearContext => {
  const options = judgedBy(folded, asked);
  const begins = `${options.year}-01-01`;
  const cutoff = cutoffOf(options);
  const states = statesOf(folded, organisations);
  // A cell that is a base organisation may have a stream of each kind. The entries of its own stream count.
  const all = new Map<string, OrganisationRecord>();
  for (const [, state] of states)
    for (const each of Object.values(state.organisations)) if (!all.has(each.id)) all.set(each.id, each);
  const existed = [...all.values()]
    .filter(
      ({ foundedOn, dissolved }) =>
        foundedOn <= cutoff && (dissolved === undefined || dissolved.on >= begins),
    )
    .sort((a, b) => compareIds(a.id, b.id));
  const byId = new Map(existed.map((organisation) => [organisation.id, organisation]));
  const cells = existed.filter(({ kind }) => kind === "cell" || kind === "base-cell");
  const parentOf = kept((id) => valueOn(byId.get(id)?.parents ?? [], cutoff)?.value);
  const children = lazy(() => grouped(existed, ({ id }) => [parentOf(id) ?? ""]));
  const rolls = kept((cell) => rollOn(folded, cell));
  const onRolls = lazy(() =>
    grouped(
      cells.flatMap(({ id }) => rolls(id)(cutoff)),
      ({ member }) => [member],
    ),
  );
  const decided = lazy(() => decisionsBySubject(folded, options.year));
  const reviewOfYear = kept((organisation) =>
    stateOf(folded, reviews, reviewStream(organisation, options.year)),
  );
  const ofPeriods = lazy(() => reviewsIn(folded, options.year));
  // Organisations with the same choices share one object of rules in use, because each ladder is prepared
  // once per object.
  const rulesInUseOf = kept((chosen) => rulesInUse(options.under, JSON.parse(chosen)));
  const unsureOpenings = lazy(
    () =>
      new Set(folded.withheld.filter((place) => mayBe(place, "ReviewOpened")).map(({ stream }) => stream)),
  );
  const inUseIn = (organisation: string, period: string | number): RulesInUse => {
    const stream = reviewStream(organisation, period);
    const chosen = stateOf(folded, reviews, stream)?.opened?.parameters ?? {};
    const known = unsureOpenings().has(stream) ? withoutChoices(chosen, options.under) : chosen;
    return rulesInUseOf(JSON.stringify(known));
  };
  const inUseInYear = kept((organisation) => inUseIn(organisation, options.year));
  const reviewOf: YearContext["reviewOf"] = (organisation, period) =>
    period === undefined
      ? reviewOfYear(organisation)
      : stateOf(folded, reviews, reviewStream(organisation, period));
  return {
    folded,
    options,
    begins,
    cutoff,
    organisations: byId,
    offices: states.flatMap(([, { offices }]) => offices),
    cells,
    get decisions() {
      return decided();
    },
    baseOf: kept((organisation) => baseUnder(organisation, (id) => byId.get(id)?.kind, parentOf)),
    childrenOf: (organisation) => children().get(organisation) ?? [],
    rollOf: (cell, day) => rolls(cell)(day),
    rollsOf: (member) => onRolls().get(member) ?? [],
    reviewOf,
    get reviews() {
      return ofPeriods();
    },
    ...(options.unsealed === undefined ? {} : { unsealed: unsealedEntries(folded, options.unsealed) }),
    ...(options.sealOnly === undefined ? {} : { sealOnly: unsealedEntries(folded, options.sealOnly) }),
    fingerprint: lazy(() => fingerprint(options.under)),
    rulesInUseFor: (organisation, period) =>
      period === undefined ? inUseInYear(organisation) : inUseIn(organisation, period),
  };
};
