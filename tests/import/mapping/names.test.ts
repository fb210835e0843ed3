import { describe, expect, it } from "vitest";
import type { EventData } from "../../../src/events/catalogue.js";
import { meetingStream } from "../../../src/events/streams.js";
import { erasedText } from "../../../src/events/values.js";
import { journalIds } from "../../../src/import/mapping/journal-ids.js";
import { knownNames } from "../../../src/import/mapping/names.js";
import { story } from "../../../src/testing/story.js";

const founded = (organisation: string, name: string) =>
  ({ organisation, kind: "cell", name, on: "2020-01-01" }) as const;
const enrolled = (member: string) => ({ member, status: "official", on: "2020-01-01" }) as const;

const cell = story("cell/c-1")
  .happened("OrganisationFounded", founded("c-1", "Chi bộ 2"), "2020-01-01")
  .happened("MemberEnrolled", enrolled("dv-1"), "2020-01-01")
  .happened("MemberEnrolled", enrolled("dv-2"), "2020-01-01")
  .happened("MemberNamed", { member: "dv-1", name: "Đào Văn Ạ" }, "2020-01-01")
  .happened("MemberNamed", { member: "dv-2", name: "Lò Thị B" }, "2020-01-01");

const meeting = { cell: "c-1", kind: "regular", forMonth: "2021-11", mode: "in-person" } as const;

describe("the names of a journal", () => {
  it.each([
    ["đào văn ạ", ["dv-1"]],
    ["  ĐÀO  VĂN Ạ", ["dv-1"]],
    ["Đào Văn Ạ".normalize("NFD"), ["dv-1"]],
    // Ð as an Icelandic keyboard gives it.
    ["\u00d0ào Văn Ạ", ["dv-1"]],
    ["Dao Van A", []],
    [erasedText, []],
  ])("find for %j the members %j", (name, ids) => {
    const { members } = knownNames(
      cell.happened("MemberNamed", { member: "dv-2", name: erasedText }, "2021-01-01"),
    );
    expect(members(name)).toEqual(ids);
    expect(members(name, "c-1")).toEqual(ids);
    expect(members(name, "c-2")).toEqual([]);
  });

  it.each([
    ["Đao V. A", ["dv-1"]],
    ["Lo B", ["dv-2"]],
    ["Lò Thị C", []],
  ])("find for %j the names nearly alike: %j", (name, ids) => {
    expect(
      knownNames(cell)
        .near(name, "c-1")
        .map(({ id }) => id),
    ).toEqual(ids);
  });

  it("are the last ones, as corrections left them", () => {
    const { members } = knownNames(
      cell
        .happened("MemberNamed", { member: "dv-1", name: "Lò Thị B" }, "2021-01-01")
        .happened("EntryWithdrawn", { entry: 5, reason: "nhầm" } as never, "2021-01-02"),
    );
    expect(members("Đào Văn Ạ")).toEqual([]);
    expect(members("Lò Thị B")).toEqual(["dv-1"]);
  });

  it("tell of two members of one name, and of one member of two cells once", () => {
    const { members, organisations } = knownNames(
      cell
        .happened("MemberNamed", { member: "dv-2", name: "Đào Văn Ạ" }, "2021-01-01")
        .on("cell/c-2")
        .happened("OrganisationFounded", founded("c-2", "Chi bộ 2"), "2020-01-01")
        .happened(
          "OrganisationRenamed",
          { organisation: "c-2", name: "Chi bộ 3", on: "2021-01-01" },
          "2021-01-01",
        )
        .happened("MemberEnrolled", enrolled("dv-1"), "2021-01-01")
        .happened("MemberNamed", { member: "dv-1", name: "Đào Văn Ạ" }, "2021-01-01"),
    );
    expect(members("Đào Văn Ạ")).toEqual(["dv-1", "dv-2"]);
    expect(members("Đào Văn Ạ", "c-2")).toEqual(["dv-1"]);
    expect(organisations("CHI BỘ 2")).toEqual(["c-1"]);
    expect(organisations("chi bộ 3")).toEqual(["c-2"]);
  });

  it("find a meeting by its month and by the day on which it was held", () => {
    const { meetings } = knownNames(
      cell
        .on(meetingStream("c-1", "2021-11"))
        .happened("MeetingConvened", { ...meeting, scheduledFor: "2021-11-03T11:00:00Z" }, "2021-11-01")
        .happened("MeetingPostponed", { to: "2021-11-05T17:30:00Z" }, "2021-11-02")
        .on(meetingStream("c-1", "2021-11-b"))
        .happened("MeetingConvened", { ...meeting, scheduledFor: "2021-11-20T11:00:00Z" }, "2021-11-01")
        .on(meetingStream("c-1", "2021-11-c"))
        .happened("MeetingConvened", { ...meeting, scheduledFor: "2021-11-21T11:00:00Z" }, "2021-11-01")
        .happened("MeetingCancelled", {}, "2021-11-02"),
    );
    expect(meetings("c-1", "2021-11")).toEqual(["2021-11", "2021-11-b"]);
    expect(meetings("c-1", "2021-11-20")).toEqual(["2021-11-b"]);
    // In Vietnam the sixth has begun.
    expect(meetings("c-1", "2021-11-06")).toEqual(["2021-11"]);
    expect(meetings("c-1", "2021-11-03")).toEqual([]);
    expect(meetings("c-1", "2021-11-21")).toEqual([]);
    expect(meetings("c-2", "2021-11")).toEqual([]);
  });
});

describe("the ids of a journal", () => {
  it("lose no organisation by a correction in another stream", () => {
    const { cells } = journalIds(
      cell
        .on(meetingStream("c-1", "2021-11"))
        .happened("MeetingConvened", { ...meeting, scheduledFor: "2021-11-03T11:00:00Z" }, "2021-11-01")
        .happened("EntryWithdrawn", { entry: 1, reason: "nhầm" } as never, "2021-11-02"),
    );
    expect(cells).toEqual(["c-1"]);
  });

  it("have the ballots that wait for their count", () => {
    const opened = {
      question: "xếp loại chất lượng",
      form: "secret",
      electorate: ["dv-1"],
      subjects: [{ kind: "member", id: "dv-1" }],
      options: ["good", "fulfilled"],
      countingCommittee: [],
    } satisfies Omit<EventData<"BallotOpened">, "ballot">;
    const counted = { ballot: "b-1", issued: 1, returned: 1, valid: 1, invalid: 0, totals: [] };
    const { ballots } = journalIds(
      cell
        .on("review/c-1/2021")
        .happened("BallotOpened", { ballot: "b-1", ...opened }, "2021-12-01")
        .happened("BallotOpened", { ballot: "b-2", ...opened }, "2021-12-01")
        .happened("BallotCounted", counted, "2021-12-01"),
    );
    expect(ballots).toEqual(["b-2"]);
  });
});
