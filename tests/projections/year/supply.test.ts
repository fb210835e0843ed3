import { describe, expect, it } from "vitest";
import { cell } from "../../../src/aggregates/cell.js";
import { type CommandType, commandNames } from "../../../src/aggregates/command-names.js";
import { committee } from "../../../src/aggregates/committee.js";
import { execute } from "../../../src/aggregates/execute.js";
import { meeting } from "../../../src/aggregates/meeting.js";
import { review } from "../../../src/aggregates/review.js";
import { type JournalEvent, vocabulary } from "../../../src/events/catalogue.js";
import { journal } from "../../../src/events/journal/journal.js";
import type { Subject } from "../../../src/events/values.js";
import { label } from "../../../src/language/labels.js";
import { languages } from "../../../src/language/language.js";
import {
  type Supply,
  type SupplyGap,
  supplyOf,
  supplyOfChoice,
  supplyOfGap,
} from "../../../src/projections/year/supply.js";
import type { RuleSet } from "../../../src/rules/engine/rule-set.js";
import { rubricsOf } from "../../../src/rules/engine/scoring.js";
import { ruleSets } from "../../../src/rules/rule-sets/index.js";
import { factsReadBy } from "../../../src/rules/rule-sets/vocabulary/vocabulary.js";
import { story } from "../../../src/testing/index.js";
import { replay } from "../../../src/year.js";
import { baseOf, cellOf, collectiveOf, memberOf } from "../world.js";

type Kind = "member" | "cell" | "base-organisation" | "collective";
const kinds: readonly Kind[] = ["member", "cell", "base-organisation", "collective"];

/** The total of a rule set that is computed from points. No journal records it. */
const isComputed = ({ scoring }: RuleSet, kind: Kind, fact: string): boolean =>
  (scoring?.rubrics ?? []).some(({ subject, total }) => subject === kind && total === fact);

/** Every fact that the rules for a kind of subject read, and the points of its rubrics. */
const factsFor = (set: RuleSet, kind: Kind): string[] => {
  const ladder = set.subjects[kind];
  if (ladder === undefined) return [];
  const alone = { ...set, caps: [], scoring: undefined, subjects: { [kind]: ladder } };
  const points = rubricsOf(set.scoring, kind).flatMap(({ groups }) =>
    groups.flatMap(({ fact, criteria }) => [fact, ...criteria.map((each) => each.fact)]),
  );
  return [...new Set([...Object.keys(factsReadBy(alone, set.facts)), ...points])].filter(
    (name) => !isComputed(set, kind, name),
  );
};

const year = 2021;
const at = "2021-12-05T02:00:00Z";
const header = { happenedAt: at, recordedAt: at, recordedBy: "recorder", recordedFor: "c-1" };

/** A base organisation with a cell of two members, its review, a ballot and a review meeting without a roll call. */
const world = (set: RuleSet, withHead: boolean) => {
  const opened = (organisation: string) => ({
    organisation,
    year,
    ruleSet: set.id,
    fingerprint: "0".repeat(64),
    parameters: { "vote-base": "convoked" },
    superiorDocuments: [],
    deadlines: [],
  });
  const founded = (organisation: string, kind: "cell" | "base-organisation") => ({
    organisation,
    kind,
    name: organisation,
    on: "2015-01-01",
  });
  const enrolled = (member: string) => ({ member, status: "official" as const, on: "2021-01-01" });
  const told = story("committee/b-1")
    .happened("OrganisationFounded", founded("b-1", "base-organisation"), "2015-01-01")
    .on("cell/c-1")
    .happened("OrganisationFounded", { ...founded("c-1", "cell"), parent: "b-1" }, "2015-01-01")
    .happened("MemberEnrolled", enrolled("m-1"), "2021-01-01")
    .happened("MemberEnrolled", enrolled("m-2"), "2021-01-01")
    .happened("MemberEnrolled", { ...enrolled("m-8"), status: "probationary" }, "2021-01-01")
    .on("review/b-1/2021")
    .happened("ReviewOpened", opened("b-1"), "2021-11-15")
    .on("review/c-1/2021")
    .happened("ReviewOpened", opened("c-1"), "2021-11-15")
    .happened(
      "BallotOpened",
      {
        ballot: "levels",
        question: "Mức xếp loại",
        form: "secret",
        electorate: ["m-1", "m-2"],
        subjects: [memberOf("m-1")],
        options: ["excellent", "good", "fulfilled", "unfulfilled"],
        countingCommittee: [],
      },
      "2021-12-04",
    )
    .happened("LevelProposed", { subject: collectiveOf("c-1"), level: "good" }, "2021-12-04")
    .on("meeting/c-1/review")
    .happened(
      "MeetingConvened",
      {
        cell: "c-1",
        kind: "review",
        forMonth: "2021-12",
        scheduledFor: "2021-12-04T02:00:00Z",
        mode: "in-person",
      },
      "2021-12-01",
    )
    .happened("MeetingOpened", { chair: "m-1", secretary: "m-2", guests: [] }, "2021-12-04");
  return withHead
    ? told
        .on("cell/c-1")
        .happened(
          "OfficeFilled",
          { organisation: "c-1", office: "secretary", member: "m-1", on: "2016-01-01" },
          "2016-01-01",
        )
    : told;
};

const aboutOf: Readonly<Record<Kind, ReturnType<typeof memberOf>>> = {
  member: memberOf("m-1"),
  cell: cellOf("c-1"),
  "base-organisation": baseOf("b-1"),
  collective: collectiveOf("c-1"),
};

/** Facts about members that another member shows: one who is no head, or one who joins. */
const memberFor = (fact: string, { command }: Supply): string => {
  if (command === "EnrolMember" || command === "TransferMemberIn") return "m-9";
  if (command === "RecogniseMember") return "m-8";
  return command === "FillOffice" || fact === "post.newly-arrived" ? "m-2" : "m-1";
};

/** The data of a command, without the field that supplies the fact. */
const dataOf = (fact: string, kind: Kind, { command }: Supply): Record<string, unknown> => {
  const [, clause = "", of = ""] = fact.split(".");
  const subject = aboutOf[kind];
  const organisation = subject.kind === "base-organisation" ? "b-1" : "c-1";
  const on = "2021-06-01";
  const member = memberFor(fact, supplyOf(fact, kind));
  const templates: Partial<Record<CommandType, Record<string, unknown>>> = {
    SubmitSelfReview: {
      member,
      tasks: { assigned: 10, done: 9 },
      shortcomings: { pointedOut: 1, remedied: 1 },
    },
    SubmitCollectiveReport: {
      subject,
      tasks: { assigned: 10, done: 9 },
      shortcomings: { pointedOut: 1, remedied: 1 },
    },
    OrderCheck: { by: "b-1" },
    DecideLevel: {
      year,
      ...(fact === "quarters.unfulfilled" && { period: "2021-Q1" }),
      subject,
      decidedOn: "2021-12-20",
    },
    ExemptMember: { member },
    SuspendMember: { member, on },
    RecogniseMember: { member, decidedOn: on },
    EnrolMember: { member, status: "probationary", on },
    TransferMemberIn: { member, status: "official" },
    TakeRollCall: { present: [], unexcused: [] },
    TakeLeave: { member, kind: "sick", to: "2021-06-05" },
    CategoriseMember: { member, category: "with-post", civilServant: true, on },
    ReceiveEmployerLevel: { member, on },
    FillOffice: { organisation, office: "secretary", member: "m-2", on },
    HoldConfidenceVote: { member, on, returned: 5, high: 5, medium: 0, low: 0 },
    ConcludeDegradation: { member, by: "b-1" },
    DisciplineMember: { member, form: "reprimand", decidedOn: on },
    DisciplineOrganisation: {
      organisation:
        fact.startsWith("subordinates") || fact === "discipline.subordinate" ? "c-1" : organisation,
      form: "reprimand",
      decidedOn: on,
    },
    FoundOrganisation: {},
    ConcludeWrongdoing: { organisation, on, by: "b-1" },
    RatePeerOrganisation: { organisation, kind: "government" },
    ReceiveWorkFigures: {
      subject,
      source: "KPI",
      until: "2021-12-01",
      ...(fact.startsWith("tasks.") && { tasks: { assigned: 10, done: 9 } }),
    },
    CountBallot: { ballot: "levels", issued: 2, returned: 2, valid: 2, invalid: 0 },
    GrantRelief: { year, subject, clause, case: of, reason: "lý do" },
  };
  return structuredClone(templates[command as CommandType] ?? {});
};

const values: Readonly<Record<string, unknown>> = {
  subject: undefined,
  level: "good",
  on: "2021-06-01",
  from: "2021-06-01",
  asOf: "2021-06-01",
  actOn: "2020-06-01",
  admittedOn: "2010-05-19",
  decidedOn: "2021-06-01",
  category: "with-post",
  office: "secretary",
  member: "m-2",
  kind: "disunity",
  peers: [],
  excused: [{ member: "m-1" }],
  totals: [{ subject: memberOf("m-1"), option: "good", votes: 2 }],
  returned: 5,
  low: 0,
};

/** The value of the supplying field. */
const valueFor = (set: RuleSet, fact: string, kind: Kind, { command, field }: Supply): unknown => {
  if (command === "SuspendMember") return "party-activities";
  if (command === "OrderCheck") return aboutOf[kind];
  if (command === "GrantRelief") return fact.split(".")[2];
  const declared = set.facts[fact];
  if (/^(?:Submit|ReceiveWork)/.test(command) && field !== "peers" && field !== "member")
    return declared?.kind === "boolean" ? true : declared?.kind === "ordinal" ? "good" : 1;
  if (field in values) return values[field];
  return field !== "selfDetected";
};

/** Puts a value at a path. The first name of `degrees`, `points` and `stated` is a record: the rest is one name. */
const withField = (data: Record<string, unknown>, field: string, value: unknown): Record<string, unknown> => {
  const [first = "", ...rest] = field.split(".");
  if (rest.length === 0) return { ...data, [first]: value };
  return { ...data, [first]: { ...(data[first] as object | undefined), [rest.join(".")]: value } };
};

const streamFor = (kind: Kind, fact: string, { command }: Supply): [string, typeof cell] => {
  const of = (decider: unknown, stream: string) => [stream, decider] as [string, typeof cell];
  const organisation = kind === "base-organisation" ? "b-1" : "c-1";
  if (command === "TakeRollCall") return of(meeting, "meeting/c-1/review");
  if (command in review.commands) return of(review, `review/${organisation}/2021`);
  const below = fact.startsWith("subordinates") || fact === "discipline.subordinate";
  if (command in cell.commands && (organisation === "c-1" || below)) return of(cell, "cell/c-1");
  return of(committee, "committee/b-1");
};

/** The subjects whose level is decided, for the facts that count or take over levels. */
const decidedSubjects = (fact: string, kind: Kind) => {
  if (fact.startsWith("members.")) return ["m-1", "m-2", "m-8"].map(memberOf);
  if (fact.startsWith("subordinates.") || fact === "organisation.level") return [cellOf("c-1")];
  return [fact === "collective.level" ? collectiveOf("c-1") : aboutOf[kind]];
};

const subjectOf = (kind: Kind, fact: string, supply: Supply) =>
  kind === "member" ? memberOf(memberFor(fact, supply)) : aboutOf[kind];

const factIn = (events: Iterable<JournalEvent>, set: RuleSet, { kind, id }: Subject, fact: string) =>
  replay(events, { year, under: set }).classification.of(`${kind}:${id}`)?.facts.get(fact);

const worldFor = (set: RuleSet, kind: Kind, { command }: Supply) =>
  world(set, kind === "member" && command !== "FillOffice").events;

/** The fact after the commands that a supply names, with the ids of their entries. */
const supplied = (set: RuleSet, kind: Kind, fact: string, supply = supplyOf(fact, kind)) => {
  const book = journal(worldFor(set, kind, supply));
  const data = withField(dataOf(fact, kind, supply), supply.field, valueFor(set, fact, kind, supply));
  const all =
    supply.command === "DecideLevel"
      ? decidedSubjects(fact, kind).map((each) => ({ ...data, subject: each }))
      : [data];
  const [stream, decider] = streamFor(kind, fact, supply);
  const recorded = all.flatMap((each) =>
    execute(book, decider, stream, { ...header, type: supply.command, data: each } as never),
  );
  const known = factIn(book, set, subjectOf(kind, fact, supply), fact);
  return { known, shown: known?.from.some((id) => recorded.some((entry) => entry.id === id)) ?? false };
};

const told = new Set<string>();
/** Every fact of every rule set with the kinds of subject whose rules read it, in the first rule set that does. */
const every = Object.values(ruleSets).flatMap((set) =>
  kinds.flatMap((kind) => {
    const facts = factsFor(set, kind).filter((fact) => !told.has(`${kind} ${fact}`));
    for (const fact of facts) told.add(`${kind} ${fact}`);
    return facts.length === 0 ? [] : [{ id: set.id, kind, set, facts }];
  }),
);

describe("what would settle a missing fact", () => {
  it.each(every)("$id, $kind: makes it known", ({ kind, set, facts }) => {
    const failing = facts.filter((fact) => {
      const supply = supplyOf(fact, kind);
      // An organisation is read only after its foundation, so this fact is never missing.
      if (supply.command === "FoundOrganisation") return false;
      const { known, shown } = supplied(set, kind, fact);
      if (known !== undefined && shown) return false;
      // A fact that shows no entry must have been missing before: its absence follows from the entry.
      const before = factIn(worldFor(set, kind, supply), set, subjectOf(kind, fact, supply), fact);
      const never = fact === "discipline.subordinate" && kind !== "base-organisation";
      return known === undefined || (before !== undefined && !never);
    });
    expect(failing).toEqual([]);
  });

  it.each(every)("$id, $kind: makes it known by the other command too", ({ kind, set, facts }) => {
    const failing = facts.filter((fact) => {
      const { or, ...supply } = supplyOf(fact, kind);
      if (or === undefined) return false;
      const { known, shown } = supplied(set, kind, fact, { ...supply, ...or });
      return known === undefined || !shown;
    });
    expect(failing).toEqual([]);
  });

  it("has another command for the figures that a system counts, and for no judgement of a person", () => {
    const others = ["tasks.done", "led.done", "points.1.1", "degree.ethics", "judged.outstanding"];
    expect(others.map((fact) => supplyOf(fact, "member").or?.command)).toEqual([
      "ReceiveWorkFigures",
      "ReceiveWorkFigures",
      "ReceiveWorkFigures",
      undefined,
      undefined,
    ]);
  });

  it("is not just any field: with another one the fact stays missing", () => {
    const set = ruleSets["qd132-hd21-2019"] as RuleSet;
    const wrong = { ...supplyOf("judged.outstanding", "member"), field: "stated.unity.lost" };
    expect(supplied(set, "member", "judged.outstanding", wrong).known).toBeUndefined();
  });

  it("is the name of the fact itself where an overlay declares it", () => {
    expect(supplyOf("local.festival-duty", "member")).toEqual({
      command: "SubmitSelfReview",
      field: "stated.local.festival-duty",
      paper: "self-review",
      recordedBy: "cell-committee",
    });
    expect(supplyOf("local.festival-duty", "cell")).toMatchObject({ command: "SubmitCollectiveReport" });
  });
});

describe("what supplies anything else that the record lacks", () => {
  const gaps: readonly SupplyGap[] = [
    "level",
    "groups",
    "organisation",
    "roll",
    "meetings",
    "roll-call",
    "self-review",
    "votes",
    "evidence",
    "issued-decision",
    "task-result",
    "grounds",
    "education-result",
  ];
  const all = [...gaps.map(supplyOfGap), supplyOfChoice("vote-base")].flatMap(({ or, ...supply }) =>
    or === undefined ? [supply] : [supply, { ...supply, ...or }],
  );

  it("is a command with such a field, a paper and a recorder with names in both languages", () => {
    for (const { command, field, paper, recordedBy } of all) {
      const event = commandNames[command as CommandType];
      expect(Object.keys(vocabulary[event].shape)).toContain(field.split(".")[0]);
      for (const language of languages) {
        expect(label("paper", paper, language)).not.toBe(paper);
        expect(label("recorder", recordedBy, language)).not.toBe(recordedBy);
      }
    }
  });

  it("is the opening of the review for a choice, by the name of the parameter", () => {
    expect(supplyOfChoice("vote-base")).toMatchObject({
      command: "OpenReview",
      field: "parameters.vote-base",
    });
  });
});
