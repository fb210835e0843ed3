import { describe, expect, it } from "vitest";
import { describeFinding } from "../../src/findings/describe-finding.js";
import { type FindingCode, findingKinds } from "../../src/findings/index.js";
import { severities } from "../../src/findings/kind.js";
import { languages } from "../../src/language/language.js";
import { beginFold } from "../../src/projections/fold/fold.js";
import { projections } from "../../src/projections/streams/projections.js";
import type { YearOptions } from "../../src/projections/year/context.js";
import type { Source } from "../../src/rules/engine/conditions/vocabulary.js";
import { fingerprint } from "../../src/rules/engine/fingerprints.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { story } from "../../src/testing/index.js";
import { yearOf } from "../../src/year.js";
import {
  called,
  cellOf,
  decided,
  held,
  memberOf,
  noCivilServant,
  oneCell,
  read,
  reviewing,
  selfReviewed,
} from "../projections/world.js";
import { notInCatalogue } from "./in-catalogue.js";
import { type Pair, pairs } from "./pairs.js";

const among = ({ options }: Pair, told: Pair["found"], code: FindingCode) =>
  read(told, options).findings.filter((finding) => finding.code === code);

/** Kinds of finding about something that nobody recorded. */
const neverRecorded: readonly FindingCode[] = [
  "regular-meeting-missed",
  "thematic-meeting-missed",
  "base-meeting-missed",
  "meetings-not-on-record",
  "duties-not-on-record",
  "member-without-task",
  "tasks-not-on-record",
  "member-never-spoke",
  "member-unaccounted",
  "no-cap-groups",
  "entries-missing",
];

/** The weight of a kind: a breach needs an entry and a clause that was read. */
const weightOf = (code: FindingCode, clause: Source | undefined) => {
  const { severity } = findingKinds[code];
  const unread = ["reported", "recalled", "not-found"].includes(clause?.evidence ?? "not-found");
  return severity === "breach" && (neverRecorded.includes(code) || unread) ? "irregular" : severity;
};

describe("every kind of finding", () => {
  it("is in the table of examples", () => {
    // Other tests check what a copy withholds and what nobody sealed, because no event states them.
    const codes = [
      ...pairs.map(({ code }) => code),
      "entries-withheld",
      "entries-unsealed",
      "entries-sealed-only",
    ];
    expect(codes.sort()).toEqual(Object.keys(findingKinds).sort());
  });

  it("and entries that a redacted copy withholds are told as withheld, not as missing", () => {
    const cell = pairs.find(({ code }) => code === "entries-missing");
    const events = [...(cell?.found ?? [])];
    const folding = beginFold(projections);
    folding.add(events);
    folding.withhold([{ stream: "cell/c-1", position: 3 }]);
    const found = yearOf(folding.done(), { year: 2021, under: qd132hd21 }).findings;
    const told = found.filter(({ code }) => code.startsWith("entries-"));
    expect(told).toMatchObject([
      { code: "entries-withheld", severity: "notice", about: "cell/c-1", details: { count: 1 } },
    ]);
    for (const language of languages)
      for (const finding of told) expect(describeFinding(finding, language)).toMatch(/^[\p{L}\d].*\.$/u);
  });

  it("and so are withheld entries of which a later one tells what stands", () => {
    const { events } = story("cell/c-1")
      .happened("MemberNamed", { member: "m-1", name: "A" }, "2021-01-05")
      .happened("EntryWithdrawn", { entry: 1, reason: "nhầm" }, "2021-01-06");
    const folding = beginFold(projections);
    folding.withhold([{ stream: "cell/c-1", position: 1 }]);
    folding.add(events.slice(1));
    const { findings } = yearOf(folding.done(), { year: 2021, under: qd132hd21 });
    expect(findings.filter(({ code }) => code === "entries-withheld")).toMatchObject([
      { about: "cell/c-1", details: { count: 1 } },
    ]);
  });

  it("and entries that nobody sealed are told to those who asked for them only", () => {
    const cell = pairs.find(({ code }) => code === "entries-missing");
    const unsealed = [{ id: "cell/c-1@3", stream: "cell/c-1" }];
    const toldOf = (options: Partial<YearOptions>) =>
      read(cell?.absent ?? [], options).findings.filter(({ code }) => code === "entries-unsealed");
    expect(toldOf({})).toEqual([]);
    expect(toldOf({ unsealed: [] })).toEqual([]);
    const told = toldOf({ unsealed });
    expect(told).toEqual([
      {
        code: "entries-unsealed",
        severity: "notice",
        about: "cell/c-1",
        details: { count: 1 },
        events: ["cell/c-1@3"],
        unsealed: ["cell/c-1@3"],
      },
    ]);
    for (const language of languages)
      for (const finding of told) expect(describeFinding(finding, language)).toMatch(/^[\p{L}\d].*\.$/u);
  });

  it("and entries that equal the seal only are told, and marked in each finding that names them", () => {
    const found = pairs.find(({ code }) => code === "entry-corrected")?.found ?? [];
    const all = [...found].map(({ id, stream }) => ({ id, stream }));
    const { findings } = read(found, { unsealed: [], sealOnly: all });
    const told = findings.filter(({ code }) => code === "entries-sealed-only");
    expect(told.length).toBeGreaterThan(0);
    expect(told[0]?.sealOnly).toEqual(told[0]?.events);
    for (const { events, unsealed, sealOnly } of findings) {
      expect(sealOnly).toEqual(events);
      expect(unsealed).toEqual([]);
    }
    for (const language of languages)
      for (const finding of told) expect(describeFinding(finding, language)).toMatch(/^[\p{L}\d].*\.$/u);
  });

  it("is no breach where a withheld entry may have ended or corrected what it rests on", () => {
    const breaches = pairs.filter(({ code }) => findingKinds[code].severity === "breach").slice(0, 6);
    const weights = breaches.flatMap(({ found, options }) => {
      const streams = new Set([...found].map(({ stream }) => stream));
      const folding = beginFold(projections);
      folding.add(found);
      folding.recall(found);
      folding.withhold([...streams].map((stream) => ({ stream, position: 999 })));
      const { findings } = yearOf(folding.done(), { year: 2021, under: qd132hd21, ...options });
      return findings.map(({ severity }) => severity);
    });
    expect(weights).toContain("irregular");
    expect(weights).not.toContain("breach");
  });

  it.each(pairs)("$code is found where it is the case, and told in both languages", (pair) => {
    const { findings } = read(pair.found, pair.options);
    const found = findings.find(({ code }) => code === pair.code);
    expect(notInCatalogue(findings, pair.found)).toEqual([]);
    expect(found).toMatchObject({
      code: pair.code,
      about: pair.about,
      severity: weightOf(pair.code, found?.clause),
    });
    expect(found?.events.length === 0).toBe(neverRecorded.includes(pair.code));
    const ids = new Set([...pair.found].map(({ id }) => id));
    expect(found?.events.filter((id) => !ids.has(id))).toEqual([]);
    for (const language of languages) {
      const sentence = found === undefined ? "" : describeFinding(found, language);
      expect(sentence).toMatch(/^[\p{L}\d].*\.$/u);
      expect(sentence).not.toMatch(/undefined|NaN/);
    }
  });

  it.each(pairs)("$code is not found where it is not the case", (pair) => {
    expect(among(pair, pair.absent, pair.code)).toEqual([]);
  });
});

describe("findings", () => {
  const year = read(pairs.flatMap(({ code, found }) => (code === "cap-exceeded" ? [...found] : [])));

  it("come by weight, then by code, then by what they concern", () => {
    const order = year.findings.map(({ severity, code, about }) => [
      severities.indexOf(severity),
      code,
      about,
    ]);
    expect(order.length).toBeGreaterThan(3);
    expect(order).toEqual([...order].sort());
  });

  it("carry the clause that they are about, where a rule is broken", () => {
    const without = year.findings.filter(
      ({ severity, clause }) => severity === "breach" && clause === undefined,
    );
    expect(without).toEqual([]);
  });
});

describe("a finding that depends on more", () => {
  const codes = (told: Pair["found"], options: Pair["options"] = {}) =>
    read(told, options).findings.map(({ code }) => code);
  const cell = oneCell("m-1", "m-2", "m-3");

  it("takes the minimum of minutes that the committee set over that of the guidance", () => {
    const short = (minimumMinutes?: number) =>
      cell
        .on("meeting/c-1/2021-11")
        .happened(
          "MeetingConvened",
          {
            cell: "c-1",
            kind: "regular",
            forMonth: "2021-11",
            scheduledFor: "2021-11-03T01:00:00Z",
            mode: "in-person",
            ...(minimumMinutes === undefined ? {} : { minimumMinutes }),
          },
          "2021-11-01",
        )
        .happened("MeetingOpened", { chair: "m-1", secretary: "m-2", guests: [] }, "2021-11-03T01:00:00Z")
        .happened("MeetingClosed", {}, "2021-11-03T02:00:00Z");
    expect(codes(short())).toContain("meeting-too-short");
    expect(codes(short(60))).not.toContain("meeting-too-short");
    expect(codes(short(61))).toContain("meeting-too-short");
  });

  it("asks of a thematic meeting no minutes at all, and of a combined one 120", () => {
    const lasting = (kind: "thematic" | "combined", end: string) =>
      held(cell, "2021-11", kind).happened("MeetingClosed", {}, `2021-11-03T${end}Z`);
    expect(codes(lasting("thematic", "01:10:00"))).not.toContain("meeting-too-short");
    expect(codes(lasting("combined", "02:59:00"))).toContain("meeting-too-short");
    expect(codes(lasting("combined", "03:00:00"))).not.toContain("meeting-too-short");
  });

  it("does not take a guest, nor one who has left since, for a stranger", () => {
    const told = cell
      .happened("MemberTemporarilyTransferredIn", { member: "g-1", on: "2021-05-01" }, "2021-05-01")
      .happened("MemberTransferredOut", { member: "m-3", on: "2021-05-01" }, "2021-05-01");
    const meeting = called(held(told, "2021-11"), "2021-11", { present: ["m-1", "m-2", "m-3", "g-1"] });
    expect(codes(meeting)).not.toContain("attendance-unknown-member");
  });

  it("looks for no majority where no vote was recorded, and says nothing of a failed resolution", () => {
    const adopted = held(cell, "2021-11").happened(
      "ResolutionAdopted",
      { resolution: "r-1" },
      "2021-11-03T02:05:00Z",
    );
    expect(codes(adopted)).not.toContain("resolution-without-majority");
    const failed = held(cell, "2021-11")
      .happened(
        "ShowOfHandsTaken",
        { question: "Kế hoạch", resolution: "r-1", inFavour: 1, against: 2, abstained: 0 },
        "2021-11-03T02:00:00Z",
      )
      .happened("ResolutionFailed", { resolution: "r-1" }, "2021-11-03T02:05:00Z");
    expect(codes(failed)).not.toContain("resolution-without-majority");
  });

  it("waits for a task until its day has come", () => {
    const task = held(cell, "2021-03").happened(
      "TaskAssigned",
      { task: "t-1", member: "m-2", due: "2021-04-28" },
      "2021-03-03T02:00:00Z",
    );
    expect(codes(task, { asOf: "2021-04-27T10:00:00Z" })).not.toContain("task-overdue");
    expect(codes(task, { asOf: "2021-04-28T10:00:00Z" })).toContain("task-overdue");
  });

  it("asks no self-review of the exempt, nor where no review was opened", () => {
    const exempt = reviewing(
      cell.happened("MemberExempted", { member: "m-1", on: "2021-05-01" }, "2021-05-01"),
    );
    const missing = (told: Pair["found"]) =>
      read(told).findings.filter(({ code }) => code === "self-review-missing");
    expect(missing(exempt)).toEqual([]);
    expect(missing(selfReviewed(exempt, "m-2", "good")).map(({ about }) => about)).toEqual(["member:m-3"]);
    expect(codes(cell)).not.toContain("self-review-missing");
  });

  it("compares the level that stands with the best that the rules leave possible", () => {
    const open = decided(noCivilServant(oneCell("m-1"), "m-1"), memberOf("m-1"), "excellent");
    expect(codes(open)).not.toContain("level-above-computed");
    const proposed = selfReviewed(reviewing(noCivilServant(oneCell("m-1"), "m-1")), "m-1", "good").happened(
      "CellProposedLevel",
      { subject: memberOf("m-1"), level: "excellent" },
      "2021-12-05",
    );
    expect(codes(proposed)).toContain("level-above-computed");
    expect(codes(decided(proposed, memberOf("m-1"), "good"))).not.toContain("level-above-computed");
  });

  it("does not look for the comment of a cell where a member was away in years before", () => {
    const away = (ended?: string) => {
      const gone = cell.happened(
        "MemberTemporarilyTransferredOut",
        { member: "m-1", sameBaseOrganisation: false, on: "2019-05-01" },
        "2019-05-01",
      );
      const told =
        ended === undefined
          ? gone
          : gone.happened("TemporaryTransferEnded", { member: "m-1", on: ended }, ended);
      return decided(told, memberOf("m-1"), "good");
    };
    expect(codes(away())).toContain("review-papers-not-on-record");
    expect(codes(away("2021-02-01"))).toContain("review-papers-not-on-record");
    expect(codes(away("2020-12-31"))).not.toContain("review-papers-not-on-record");
  });

  it("tells both levels of a change, or that there is none yet", () => {
    const cancelled = decided(cell, memberOf("m-1"), "excellent").happened(
      "LevelCancelled",
      { year: 2021, subject: memberOf("m-1"), decidedOn: "2021-12-28", reason: "sai" },
      "2021-12-28",
    );
    const again = cancelled.happened(
      "LevelRedecided",
      { year: 2021, subject: memberOf("m-1"), level: "good", decidedOn: "2021-12-29", reason: "sai" },
      "2021-12-29",
    );
    const sentence = (told: typeof again) => {
      const found = read(told).findings.find(({ code }) => code === "level-changed");
      return found === undefined ? "" : describeFinding(found, "en");
    };
    expect(sentence(cancelled)).toBe("The level was changed: from excellent to none yet.");
    expect(sentence(again)).toBe("The level was changed: from excellent to good.");
    const same = cancelled.happened(
      "LevelRedecided",
      { year: 2021, subject: memberOf("m-1"), level: "excellent", decidedOn: "2021-12-29", reason: "sai" },
      "2021-12-29",
    );
    expect(sentence(same)).toBe("The level was decided again and stays excellent.");
  });

  it("compares the id and the fingerprint that a review records with those of the reading", () => {
    const ours = fingerprint(qd132hd21);
    const none = "0".repeat(64);
    const under = (ruleSet: string, recorded: string) =>
      cell.on("review/c-1/2021").happened(
        "ReviewOpened",
        {
          organisation: "c-1",
          year: 2021,
          ruleSet,
          fingerprint: recorded,
          parameters: {},
          superiorDocuments: [],
          deadlines: [],
        },
        "2021-11-15",
      );
    const sentence = (ruleSet: string, recorded: string) => {
      const found = read(under(ruleSet, recorded)).findings.find(
        ({ code }) => code === "review-under-other-rules",
      );
      return found === undefined ? "" : describeFinding(found, "en");
    };
    const said = (ruleSet: string, recorded: string) =>
      `The review is recorded under ${ruleSet} with the fingerprint ${recorded.slice(0, 12)}; ` +
      `this reading is under qd132-hd21-2019 with the fingerprint ${ours.slice(0, 12)}.`;
    for (const [ruleSet, recorded] of [
      ["hd-other", none],
      ["hd-other", ours],
      ["qd132-hd21-2019", none],
    ] as const)
      expect(sentence(ruleSet, recorded)).toBe(said(ruleSet, recorded));
    expect(sentence("qd132-hd21-2019", ours)).toBe("");
  });

  it("counts how many members are decided after their cell", () => {
    const told = decided(
      decided(decided(cell, cellOf("c-1"), "good", "2021-12-18"), memberOf("m-1"), "good", "2021-12-19"),
      memberOf("m-2"),
      "good",
      "2021-12-18",
    );
    const [found] = read(told).findings.filter(({ code }) => code === "members-decided-late");
    expect(found?.details).toEqual({ late: 1 });
  });
});
