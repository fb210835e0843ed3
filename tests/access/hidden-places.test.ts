import { describe, expect, it } from "vitest";
import { hiddenIn } from "../../src/access/hidden-places.js";
import { accessOf, accessProjections, type Viewer } from "../../src/access/index.js";
import type { EventData, EventType, JournalEvent } from "../../src/events/catalogue.js";
import { fold } from "../../src/projections/fold/fold.js";
import { entry } from "../support/entry.js";

const member = (id: string): Viewer => ({ role: "member", member: id });

const entryOf = <T extends EventType>(type: T, stream: string, data: EventData<T>): JournalEvent =>
  entry(1, type, data, { stream }) as JournalEvent;

const roll = ["m-1", "m-2"].map((id, index) =>
  entry(
    index + 1,
    "MemberEnrolled",
    { member: id, status: "official", on: "2020-01-01" },
    { stream: "cell/c-1" },
  ),
);

/** The hidden places of an entry, as the reader meets them. */
const hiddenFrom = (viewer: Viewer, event: JournalEvent): string[] =>
  hiddenIn(event, accessOf(fold(accessProjections, roll), viewer)).map(({ path }) => path);

const subject = { kind: "member", id: "m-1" } as const;

describe("What a reader may not see of the steps between people", () => {
  it("hides evidence on a member from other members, and not from the member", () => {
    const event = entryOf("EvidenceAttached", "review/c-1/2026-Q3", {
      evidence: "mc-1",
      about: { subject },
      digest: "0".repeat(64),
      mediaType: "application/pdf",
      label: "Báo cáo quý III",
      on: "2026-09-24",
      locator: "Hồ sơ số 12",
    });
    expect(hiddenFrom(member("m-1"), event)).toEqual([]);
    expect(hiddenFrom(member("m-2"), event)).toEqual(["/data/label", "/data/locator"]);
    expect(hiddenFrom({ role: "auditor" }, event)).toEqual([]);
  });

  it("hides why a self-review was returned from other members, and shows the cell who returned a proposal", () => {
    const event = entryOf("SubmissionReturned", "review/c-1/2026-Q3", {
      what: "proposal",
      subject,
      from: { role: "unit-head", member: "m-2" },
      by: "c-1",
      reason: "Chưa nêu sản phẩm cụ thể.",
    });
    expect(hiddenFrom(member("m-1"), event)).toEqual([]);
    expect(hiddenFrom(member("m-2"), event)).toEqual(["/data/reason"]);
    expect(hiddenFrom({ role: "secretary", cell: "c-9" }, event)).toEqual([
      "/data/from/member",
      "/data/reason",
    ]);
  });

  it("lets a member read the own complaint, whatever step it is about", () => {
    const event = entryOf("ComplaintLodged", "committee/b-1", {
      year: 2026,
      period: "2026-Q3",
      complaint: "kn-1",
      subject,
      about: "ballot",
      by: "m-1",
      on: "2026-10-20",
      text: "Đề nghị kiểm lại số phiếu.",
    });
    expect(hiddenFrom(member("m-1"), event)).toEqual([]);
    expect(hiddenFrom(member("m-2"), event)).toEqual(["/data/by", "/data/text"]);
  });
});
