import { describe, expect, it } from "vitest";
import { cell } from "../../src/aggregates/cell.js";
import { committee } from "../../src/aggregates/committee.js";
import { describeRefusal } from "../../src/aggregates/describe-refusal.js";
import { execute } from "../../src/aggregates/execute.js";
import { isRefusal } from "../../src/aggregates/refusal.js";
import { review } from "../../src/aggregates/review.js";
import { journal } from "../../src/events/journal/journal.js";
import { specification } from "../../src/testing/specification.js";
import { asked, fact, member, withdrawn } from "./facts.js";

const { given } = specification(review);

const opening = {
  organisation: "c-3",
  year: 2026,
  period: "2026-Q3",
  ruleSet: "hd02-2026-quarter",
  fingerprint: "0".repeat(64),
  parameters: {},
  superiorDocuments: [],
  deadlines: [],
};
const opened = fact("ReviewOpened", opening);

const paper = (evidence: string, more: { readonly replaces?: string } = {}) => ({
  evidence,
  about: { subject: member("m-01") },
  digest: "a".repeat(64),
  mediaType: "application/pdf",
  label: "Báo cáo kết quả",
  on: "2026-09-20",
  ...more,
});
const attach = (evidence: string, more?: { readonly replaces?: string }) =>
  asked("AttachEvidence", paper(evidence, more));
const attached = (evidence: string, more?: { readonly replaces?: string }) =>
  fact("EvidenceAttached", paper(evidence, more));
const withdrawal = { evidence: "e-1", reason: "nộp nhầm tệp" };
const taken = fact("EvidenceWithdrawn", withdrawal);

describe("evidence", () => {
  it("is attached once by its id, even after it was replaced or withdrawn", () => {
    given([opened])
      .when(attach("e-1"))
      .then([attached("e-1")]);
    given([opened, attached("e-1")])
      .when(attach("e-2"))
      .then([attached("e-2")]);
    for (const later of [[], [taken], [attached("e-2", { replaces: "e-1" })]])
      given([opened, attached("e-1"), ...later])
        .when(attach("e-1"))
        .thenRefused("evidence-already-attached");
  });

  it("needs something that it is about", () => {
    const refusal = given([opened])
      .when(asked("AttachEvidence", { ...paper("e-1"), about: {} }))
      .thenRefused("evidence-about-nothing");
    expect(refusal.field).toBe("data.about");
    expect(describeRefusal(refusal, "en")).toBe(
      "AttachEvidence (data.about): evidence “e-1” is about nothing. Name the entry, subject, task, criterion or decision that it is about.",
    );
    expect(describeRefusal(refusal, "vi")).toContain(
      "chưa nêu minh chứng “e-1” là của việc gì. Nêu mục ghi, đối tượng, nhiệm vụ, tiêu chí hoặc quyết định",
    );
  });

  it("replaces only evidence that stands", () => {
    const replacing = attach("e-2", { replaces: "e-1" });
    given([opened, attached("e-1")])
      .when(replacing)
      .then([attached("e-2", { replaces: "e-1" })]);
    given([opened]).when(replacing).thenRefused("evidence-not-attached");
    given([opened, attached("e-1"), taken])
      .when(replacing)
      .thenRefused("evidence-gone");
    const again = given([opened, attached("e-1"), attached("e-3", { replaces: "e-1" })])
      .when(replacing)
      .thenRefused("evidence-gone");
    expect(again.field).toBe("data.replaces");
    expect(again.info).toEqual({ evidence: "e-1", state: "replaced" });
  });

  it("does not replace itself", () => {
    given([opened])
      .when(attach("e-1", { replaces: "e-1" }))
      .thenRefused("evidence-not-attached");
  });

  it("is withdrawn while it stands", () => {
    const withdraw = asked("WithdrawEvidence", withdrawal);
    given([opened, attached("e-1")])
      .when(withdraw)
      .then([taken]);
    given([opened]).when(withdraw).thenRefused("evidence-not-attached");
    given([opened, attached("e-1"), taken])
      .when(withdraw)
      .thenRefused("evidence-gone");
  });

  it("keeps its entry while another entry replaces or withdraws it", () => {
    const take = asked("WithdrawEntry", { entry: 2, reason: "by mistake" });
    given([opened, attached("e-1")])
      .when(take)
      .then([withdrawn(2)]);
    given([opened, attached("e-1"), taken])
      .when(take)
      .thenRefused("entry-needed");
    given([opened, attached("e-1"), attached("e-2", { replaces: "e-1" })])
      .when(take)
      .thenRefused("entry-needed");
  });

  it("is attached to a cell and a committee, after their founding", () => {
    const founded = fact("OrganisationFounded", {
      organisation: "o-1",
      kind: "base-organisation",
      name: "Đảng bộ cơ sở 1",
      on: "2010-01-01",
    });
    for (const to of [specification(cell).given, specification(committee).given] as const) {
      to([]).when(attach("e-1")).thenRefused("not-begun");
      to([founded])
        .when(attach("e-1"))
        .then([attached("e-1")]);
      to([founded, attached("e-1")])
        .when(attach("e-1"))
        .thenRefused("evidence-already-attached");
    }
  });
});

describe("evidence about an entry", () => {
  const stream = "review/c-3/2026-Q3";
  const about = (entry: string) => asked("AttachEvidence", { ...paper("e-1"), about: { entry } });

  it("stands on the stream of that entry", () => {
    const book = journal();
    const [entry] = execute(book, review, stream, asked("OpenReview", opening));
    try {
      execute(book, review, stream, about("another-entry"));
      expect.unreachable("evidence about an unknown entry was recorded");
    } catch (error) {
      if (!isRefusal(error, "evidence-entry-unknown")) throw error;
      expect(error.field).toBe("data.about.entry");
      expect(error.info).toEqual({ entry: "another-entry" });
    }
    expect(execute(book, review, stream, about(entry?.id ?? ""))).toHaveLength(1);
  });
});
