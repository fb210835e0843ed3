import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayRecord, type Recorder, recordingRights } from "../../src/access/index.js";
import type { CommandType } from "../../src/aggregates/command-names.js";
import { execute } from "../../src/aggregates/execute.js";
import type { MayRecord } from "../../src/aggregates/may-record.js";
import { isRefusal } from "../../src/aggregates/refusal.js";
import { type Journal, journal } from "../../src/events/journal/journal.js";
import { fold } from "../../src/projections/fold/fold.js";
import { organisations } from "../../src/projections/streams/organisations.js";
import { arbitraryFact, eventOf, type Said } from "./arbitrary-facts.js";
import { type AnyDecider, beginnings, commandFor, deciders, typesOf } from "./decider-runs.js";

const streams: Readonly<Record<string, string>> = {
  cell: "cell/a",
  committee: "committee/a",
  meeting: "meeting/a/2021-11",
  review: "review/a/2021",
};
/** The organisation `a` of all runs below `b`; `c` is beside it. */
const known = fold(
  [organisations],
  (["a", "b", "c"] as const).map((organisation) => ({
    ...eventOf({
      type: "OrganisationFounded",
      data: {
        organisation,
        kind: organisation === "a" ? "cell" : "base-organisation",
        name: organisation,
        on: "2015-01-01",
        ...(organisation === "a" ? { parent: "b" } : {}),
      },
    }),
    id: organisation,
    stream: organisation === "a" ? "cell/a" : `committee/${organisation}`,
    position: 1,
  })) as never,
);

const recorders: fc.Arbitrary<Recorder> = fc.record({
  role: fc.constantFrom("member", "secretary", "committee", "superior", "auditor"),
  member: fc.constantFrom("a", "b", "c"),
  organisation: fc.constantFrom("a", "b", "c"),
});

type Person = { readonly kind: string; readonly id: string };
const idOf = (of: { readonly subject?: Person } | undefined): string | undefined =>
  of?.subject?.kind === "member" ? of.subject.id : undefined;

/** Whether the words of the table allow it, reckoned apart from the port: corrections by their entry. */
const liesInTable = (
  { role, member, organisation }: Recorder,
  stream: string,
  said: Said,
  book: Journal,
): boolean => {
  if (role === "auditor") return false;
  const { entry, evidence } = said.data as { entry?: number; evidence?: string };
  const target =
    said.type === "EntryWithdrawn" || said.type === "EntryCorrected"
      ? book.stream(stream)[(entry ?? 0) - 1]
      : said.type === "EvidenceWithdrawn"
        ? book
            .stream(stream)
            .find((each) => each.type === "EvidenceAttached" && each.data.evidence === evidence)
        : undefined;
  if (target !== undefined)
    return liesInTable(
      { role, member, organisation },
      stream,
      { type: target.type, data: target.data },
      book,
    );
  const { what, subject } = said.data as { what?: string; subject?: Person };
  if (said.type === "SubmissionWithdrawn" && what === "self-review") {
    const data = { member: subject?.id };
    return liesInTable({ role, member, organisation }, stream, { type: "SelfReviewSubmitted", data }, book);
  }
  const decider = deciders.find(([, { commands }]) =>
    typesOf(commands).includes(said.type),
  )?.[1] as AnyDecider;
  const right = recordingRights[commandFor(decider, said).type as CommandType];
  const { records } = right;
  const data = said.data as {
    member?: unknown;
    by?: unknown;
    subject?: Person;
    about?: { subject?: Person };
  };
  const owner =
    right.own === "member" || right.own === "by"
      ? data[right.own]
      : idOf(right.own === "subject" ? data : data.about);
  const here = organisation === "a";
  const reaches = {
    own: right.own !== undefined && owner === member && here,
    cell: here && !stream.startsWith("committee/"),
    committee: here,
    organisation: here || organisation === "b",
    none: false,
  };
  return reaches[records[role]] || (records.member === "own" && reaches.own);
};

const everybody: MayRecord = () => true;

describe.each(deciders)("law: who records in the stream of a %s", (name, decider) => {
  const stream = streams[name] as string;
  const story = fc
    .array(arbitraryFact(typesOf(decider.commands)), { maxLength: 12, size: "max" })
    .map((said) => [beginnings[name] as Said, ...said]);
  /** Executes a command. Returns the code of the refusal, if there is one. */
  const attempt = (book: Journal, said: Said, as?: { by: Recorder; may: MayRecord }): string | undefined => {
    const header = as && { recordedBy: as.by.member, recordedFor: as.by.organisation };
    const command = { ...commandFor(decider, said), ...header };
    try {
      execute(book, decider, stream, command, as && { mayRecord: as.may });
      return undefined;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return error.code;
    }
  };

  it("accepts nothing outside the table, refuses nothing inside it, and leaves no entry where it refuses", () => {
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(story, fc.array(recorders, { minLength: 13, maxLength: 13 }), (said, by) => {
        const book = journal();
        attempt(book, beginnings[name] as Said);
        for (const [at, fact] of said.entries()) {
          const recorder = by[at] as Recorder;
          const allowed = liesInTable(recorder, stream, fact, book);
          const before = book.position(stream);
          const may = mayRecord(known, recorder);
          const code = attempt(book, fact, { by: recorder, may });
          if (code === undefined) {
            accepted += 1;
            expect(allowed, `${recorder.role} ${fact.type}`).toBe(true);
          } else {
            if (code === "not-allowed") refused += 1;
            expect(book.position(stream)).toBe(before);
            if (allowed && code === "not-allowed") expect(fact.type).toBe("EntryCorrected");
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(accepted).toBeGreaterThan(30);
    expect(refused).toBeGreaterThan(30);
  });

  it("changes nothing without the port", () => {
    fc.assert(
      fc.property(story, (said) => {
        const [without, open] = [journal(), journal()];
        const as = { by: { role: "member", member: "m-01", organisation: "c-3" } as const, may: everybody };
        for (const fact of said) expect(attempt(open, fact, as)).toBe(attempt(without, fact));
        expect([...open]).toEqual([...without]);
      }),
      { numRuns: 60 },
    );
  });
});
