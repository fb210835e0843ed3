import { describe, expect, it } from "vitest";
import { describeRefusal } from "../../src/aggregates/describe-refusal.js";
import { type MeetingCommand, meeting } from "../../src/aggregates/meeting.js";
import { isRefusal, Refusal } from "../../src/aggregates/refusal.js";
import { specification } from "../../src/testing/specification.js";
import { asked, fact, header } from "./facts.js";

const { given } = specification(meeting);
const convened = fact("MeetingConvened", {
  cell: "c-3",
  kind: "regular",
  forMonth: "2021-11",
  scheduledFor: "2021-11-03T07:30:00Z",
  mode: "in-person",
});
const twice = asked("TakeRollCall", { present: ["m-01", "m-02", "m-01"], excused: [], unexcused: [] });
const refusal = given([convened]).when(twice).thenRefused("listed-twice");

describe("a refusal", () => {
  it("carries its code, field, particulars, command and the state it met", () => {
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toBeInstanceOf(Error);
    expect(refusal.code).toBe("listed-twice");
    expect(refusal.field).toBe("data.present[2]");
    expect(refusal.info).toEqual({ value: "m-01" });
    expect(refusal.command).toBe(twice);
    expect(refusal.state).toEqual(meeting.fold([convened]));
  });

  it("does not spill the record into a log", () => {
    expect(Object.keys(refusal)).not.toContain("command");
    expect(Object.keys(refusal)).not.toContain("state");
  });

  it("names the field and the remedy, in both languages", () => {
    expect(refusal.message).toBe(
      "TakeRollCall refused at data.present[2] [listed-twice]: “m-01” is listed twice. List each one once.",
    );
    expect(describeRefusal(refusal, "en")).toBe(
      "TakeRollCall (data.present[2]): “m-01” is listed twice. List each one once.",
    );
    expect(describeRefusal(refusal, "vi")).toBe(
      "Điểm danh (data.present[2]): “m-01” được nêu hai lần. Mỗi người hoặc mỗi mục chỉ nêu một lần.",
    );
  });

  it("says who may record instead, and as whom to record", () => {
    const by = (why: ConstructorParameters<typeof Refusal>[0]) => new Refusal(why, twice, undefined);
    const denied = by({
      code: "not-allowed",
      field: "type",
      info: { role: "secretary", allowed: ["committee", "superior"] },
    });
    expect(describeRefusal(denied, "en")).toBe(
      "TakeRollCall (type): the role “secretary of a cell” may not record this here. Let one of these record it: the committee of the organisation; the superior committee.",
    );
    expect(describeRefusal(denied, "vi")).toBe(
      "Điểm danh (type): vai “bí thư chi bộ” không được ghi mục này ở đây. Để một trong các vai sau ghi: cấp ủy của tổ chức đó; cấp ủy cấp trên.",
    );
    const nobody = by({ code: "not-allowed", field: "type", info: { role: "clerk", allowed: [] } });
    expect(nobody.message).toContain("the role “clerk” may not record this here. Nobody may record it here:");
    const another = by({
      code: "another-recorder",
      field: "recordedBy",
      info: { expected: "m-01", found: "m-02" },
    });
    expect(describeRefusal(another, "en")).toBe(
      "TakeRollCall (recordedBy): “m-02” is not who records; that is “m-01”. Name the person and the body that record.",
    );
    expect(describeRefusal(another, "vi")).toBe(
      "Điểm danh (recordedBy): “m-02” không phải người hoặc nơi đang ghi; đang ghi là “m-01”. Nêu đúng người ghi và nơi người ấy ghi thay.",
    );
  });

  it("is told from other errors by its code", () => {
    expect(isRefusal(refusal)).toBe(true);
    expect(isRefusal(refusal, "listed-twice")).toBe(true);
    expect(isRefusal(refusal, "not-begun")).toBe(false);
    expect(isRefusal(new Error("other"))).toBe(false);
  });
});

describe("what cannot be a command", () => {
  const untyped = (command: unknown) => given([convened]).when(command as MeetingCommand);

  it.each([
    ["data.present", { type: "TakeRollCall", data: { excused: [], unexcused: [] }, ...header }],
    ["data.present[0]", { ...twice, data: { ...twice.data, present: ["m 01"] } }],
    ["data.extra", { ...twice, data: { ...twice.data, extra: 1 } }],
    ["data", { ...twice, data: undefined }],
    ["happenedAt", { ...twice, happenedAt: "2021-11-03" }],
    ["recordedBy", { ...twice, recordedBy: "" }],
    ["id", { ...twice, id: "a b" }],
  ])("is refused with the place of what is wrong: %s", (field, command) => {
    expect(untyped(command).thenRefused("invalid-data").field).toBe(field);
  });

  it("is refused with the commands there are", () => {
    const { info } = untyped({ ...twice, type: "OpenReview" }).thenRefused("unknown-command");
    expect(info.known).toContain("TakeRollCall");
    for (const type of ["constructor", "__proto__", ["TakeRollCall"], 7, undefined])
      untyped({ ...twice, type }).thenRefused("unknown-command");
  });
});
