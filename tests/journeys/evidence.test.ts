import { createHash } from "node:crypto";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { cell } from "../../src/aggregates/cell.js";
import { committee } from "../../src/aggregates/committee.js";
import { execute } from "../../src/aggregates/execute.js";
import { isRefusal } from "../../src/aggregates/refusal.js";
import { review } from "../../src/aggregates/review.js";
import { encodeEvent } from "../../src/events/journal/encode.js";
import { journal } from "../../src/events/journal/journal.js";
import { eventsBehind } from "../../src/explanation/events-behind.js";
import { render } from "../../src/explanation/explain.js";
import { page } from "../../src/page/index.js";
import { qd124hd25 } from "../../src/rules/rule-sets/qd124-hd25-2023/index.js";
import { replay } from "../../src/year.js";
import { asked, member } from "../aggregates/facts.js";
import { levelOf } from "../projections/world.js";
import { chibo } from "../support/command.js";
import { emptyFolder, write } from "../support/tree.js";

const { folder, remove } = emptyFolder();
afterAll(remove);

const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex");
const [subject, under] = [member("m-01"), qd124hd25];
const on = (day: string) => ({ happenedAt: `${day}T02:00:00Z`, recordedAt: `${day}T02:00:00Z` });
const book = journal();
const year = () => replay(book, { year: 2024, under });
const missing = () => year().findings.filter(({ code }) => code === "evidence-missing");

const paper = (evidence: string, text: string, more: object = {}) =>
  asked("AttachEvidence", {
    evidence,
    about: { subject, criterion: "task-results" },
    digest: digestOf(text),
    mediaType: "text/plain",
    label: `Báo cáo sáng kiến ${evidence}`,
    on: "2024-11-20",
    locator: `${evidence}.txt`,
    ...more,
  });

describe("the evidence of a member's year, from the self-review to the decision", () => {
  const [cellBook, reviewBook, committeeBook] = ["cell/c-3", "review/c-3/2024", "committee/b-1"];

  it("is attached on the stream of the review, and what it replaces stays to be seen", () => {
    execute(book, committee, committeeBook, {
      ...asked("FoundOrganisation", {
        organisation: "b-1",
        kind: "base-organisation",
        name: "Đảng bộ cơ sở",
        on: "2015-01-01",
      }),
      ...on("2024-01-02"),
    });
    execute(book, cell, cellBook, {
      ...asked("FoundOrganisation", {
        organisation: "c-3",
        kind: "cell",
        name: "Chi bộ 3",
        parent: "b-1",
        on: "2015-01-01",
      }),
      ...on("2024-01-02"),
    });
    for (const id of ["m-01", "m-02"])
      execute(book, cell, cellBook, {
        ...asked("EnrolMember", {
          member: id,
          status: "official",
          on: "2024-01-02",
          admittedOn: "2010-05-19",
        }),
        ...on("2024-01-02"),
      });
    const opening = asked("OpenReview", {
      organisation: "c-3",
      year: 2024,
      ruleSet: under.id,
      fingerprint: year().ruleSet.fingerprint,
      parameters: {},
      superiorDocuments: [],
      deadlines: [],
    });
    execute(book, review, reviewBook, { ...opening, ...on("2024-11-15") });
    const [handedIn] = execute(book, review, reviewBook, {
      ...asked("SubmitSelfReview", { member: "m-01", ownLevel: "excellent", outstanding: true }),
      ...on("2024-11-20"),
    });
    const about = { entry: handedIn?.id ?? "" };
    execute(book, review, reviewBook, { ...paper("e-1", "bản nháp", { about }), ...on("2024-11-21") });
    execute(book, review, reviewBook, {
      ...paper("e-2", "bản ký", { replaces: "e-1", label: "Báo cáo sáng kiến có ký" }),
      ...on("2024-11-22"),
    });
    const text = render(levelOf(year(), "m-01"), { language: "vi" });
    expect(text).toContain(
      `Báo cáo sáng kiến e-1 (20/11/2024, e-1.txt), text/plain, SHA-256 ${digestOf("bản nháp").slice(0, 12)}…; của mục ${about.entry} — đã được thay`,
    );
    expect(text).toContain("Báo cáo sáng kiến có ký (20/11/2024, e-2.txt)");
    expect(eventsBehind(levelOf(year(), "m-01"))).toContain(`${reviewBook}@4`);
  });

  it("cannot be withdrawn twice, and a level without it is found where the clause asks for a product", () => {
    execute(book, committee, committeeBook, {
      ...asked("DecideLevel", { year: 2024, subject, level: "excellent", decidedOn: "2024-12-20" }),
      ...on("2024-12-20"),
    });
    expect(missing()).toEqual([]);
    const withdraw = asked("WithdrawEvidence", { evidence: "e-2", reason: "ký nhầm người" });
    execute(book, review, reviewBook, { ...withdraw, ...on("2024-12-21") });
    expect(() => execute(book, review, reviewBook, { ...withdraw, ...on("2024-12-22") })).toThrowError(
      expect.toSatisfy((error) => isRefusal(error, "evidence-gone")),
    );
    // The review held evidence, and none of it stands.
    execute(book, review, reviewBook, {
      ...paper("e-9", "của người khác", { about: { subject: member("m-02") } }),
      ...on("2024-12-22"),
    });
    expect(missing()).toMatchObject([
      { about: "member:m-01", severity: "irregular", clause: { point: "12.1" } },
    ]);
    execute(book, review, reviewBook, { ...paper("e-3", "bản ký lại"), ...on("2024-12-23") });
    expect(missing()).toEqual([]);
  });

  const events = () => ["committee/b-1", "cell/c-3", reviewBook].flatMap((stream) => book.stream(stream));

  it("stands on the page of the year", () => {
    const shown = page(year(), { language: "vi", events: events() });
    expect(shown).toContain("Báo cáo sáng kiến có ký (20/11/2024, e-2.txt)");
    expect(shown).toContain("đã rút: ký nhầm người");
  });

  it("is sealed with its digests, and compared with the files", () => {
    write(folder, {
      "book.jsonl": events()
        .map((event) => `${encodeEvent(event)}\n`)
        .join(""),
      "files/e-1.txt": "bản nháp",
      "files/e-3.txt": "bản ký lại",
      "files/e-9.txt": "của người khác, sửa",
    });
    const at = (name: string) => join(folder, name);
    chibo("seal", at("book.jsonl"), at("seal.json"));
    const { stdout, status } = chibo(
      "verify",
      at("book.jsonl"),
      "--seal",
      at("seal.json"),
      "--files",
      at("files"),
      "--json",
    );
    expect(status).toBe(1);
    const { ok, evidence } = JSON.parse(stdout);
    expect(ok).toBe(true);
    expect(evidence).toMatchObject({ standing: 2, found: 1, missing: [], former: ["e-1.txt"], extra: [] });
    expect(evidence.changed).toMatchObject([{ evidence: "e-9", file: "e-9.txt" }]);
  });
});
