/**
 * Test tools for applications that embed the library: generated years, specifications and laws.
 * @packageDocumentation
 */

export { correctedIsRecordedThatWay, withdrawnIsNeverRecorded } from "./laws/corrections.js";
export { completeFacts, type Judged, partialFacts } from "./laws/facts.js";
export { anyJournal, type JournalLawSettings } from "./laws/journals.js";
export {
  asAtReadsWhatWasRecorded,
  asOfReadsWhatHadHappened,
  deliveryIsIdempotent,
  foldingIsDeterministic,
  partsMergeToTheWhole,
  replayEqualsIncrement,
  resumingEqualsReplay,
  streamsCommute,
} from "./laws/projections.js";
export { eventsSurviveTheirText } from "./laws/round-trip.js";
export {
  askingLeadsToTheOutcome,
  completeFactsHaveOneOutcome,
  fastAndExplainingAgree,
  forgettingNeverRaises,
  improvingNeverLowers,
  type LawSettings,
} from "./laws/rules.js";
export { type Projected, projectionSpecification } from "./projection-specification.js";
export { type SpecifiedOutcome, specification } from "./specification.js";
export { type Story, story, type ToldStory } from "./story.js";
export { buildYear } from "./years/build-year.js";
export { nastyYear } from "./years/nasty-year.js";
export type {
  CellHappening,
  CellPlan,
  CellReviewPlan,
  CollectivePlan,
  CorrectionPlan,
  DecisionPlan,
  Happening,
  LatePlan,
  MeetingPlan,
  MemberPlan,
  MemberReviewPlan,
  OfficePlan,
  QuarterPlan,
  ReliefPlan,
  ResolutionPlan,
  YearPlan,
} from "./years/plan.js";
export { plausibleYear, type YearConstraints } from "./years/plausible-year.js";
export {
  memberCriteria,
  organisationCriteria,
  rubricMaxima,
  rubricOfYears,
  ruleSetOfYears,
  statedOfMembers,
  statedOfOrganisations,
  zeroFingerprint,
} from "./years/rubric.js";
export { type SeededYears, seededYears } from "./years/seeded-years.js";
