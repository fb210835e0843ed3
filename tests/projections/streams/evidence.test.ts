import { describe, expect, it } from "vitest";
import { evidence } from "../../../src/projections/streams/evidence.js";
import { projectionSpecification, story } from "../../../src/testing/index.js";

const { given } = projectionSpecification(evidence);

const report = {
  evidence: "e-1",
  about: { subject: { kind: "member" as const, id: "m-1" }, task: "t-1" },
  digest: "a".repeat(64),
  mediaType: "application/pdf",
  label: "Báo cáo kết quả",
  on: "2026-09-20",
};
const attached = story("review/c-1/2026-Q3").happened("EvidenceAttached", report, "2026-09-21");
const record = { ...report, at: "2026-09-21T02:00:00Z", by: "review/c-1/2026-Q3@1" };

describe("the evidence of a stream", () => {
  it("stands as it was attached", () => {
    given(attached).then({ attached: [record] });
  });

  it("stays in the list after other evidence replaced it", () => {
    const other = { ...report, evidence: "e-2", digest: "b".repeat(64), replaces: "e-1" };
    given(attached.happened("EvidenceAttached", other, "2026-09-25")).then({
      attached: [
        {
          ...record,
          end: { how: "replaced", at: "2026-09-25T02:00:00Z", by: "review/c-1/2026-Q3@2" },
        },
        { ...other, at: "2026-09-25T02:00:00Z", by: "review/c-1/2026-Q3@2" },
      ],
    });
  });

  it("stays in the list after it was withdrawn, with the reason", () => {
    given(attached.happened("EvidenceWithdrawn", { evidence: "e-1", reason: "nhầm tệp" }, "2026-09-25")).then(
      ({ attached: [only] }) =>
        expect(only?.end).toEqual({
          how: "withdrawn",
          reason: "nhầm tệp",
          at: "2026-09-25T02:00:00Z",
          by: "review/c-1/2026-Q3@2",
        }),
    );
  });

  it("is not ended by an entry that names other evidence", () => {
    given(attached.happened("EvidenceWithdrawn", { evidence: "e-9", reason: "nhầm" }, "2026-09-25")).then({
      attached: [record],
    });
  });
});
