import { describe, expect, it } from "vitest";
import { meeting } from "../../src/aggregates/meeting.js";
import { specification } from "../../src/testing/specification.js";
import { asked, fact } from "../aggregates/facts.js";

const convening = {
  cell: "c-3",
  kind: "regular" as const,
  forMonth: "2021-11",
  scheduledFor: "2021-11-03T07:30:00Z",
  mode: "in-person" as const,
};
const convened = fact("MeetingConvened", convening);
const convene = asked("ConveneMeeting", convening);
const { given } = specification(meeting);

describe("a specification", () => {
  it("is met by equal events, whatever the order of their fields", () => {
    const { metadata, data, type } = convened;
    given([]).when(convene).then([{ metadata, data, type }]);
  });

  it("shows what differs", () => {
    const other = { ...convened, data: { ...convening, kind: "thematic" as const } };
    expect(() => given([]).when(convene).then([other])).toThrow(
      'The events differ (- expected, + decided):\n-       "kind": "thematic",\n+       "kind": "regular",',
    );
    expect(() => given([]).when(convene).then([])).toThrow("The events differ");
    expect(() => given([]).when(convene).thenNothing()).toThrow("The events differ");
  });

  it("tells an unexpected refusal, and a missing or other one", () => {
    expect(() => given([convened]).when(convene).then([convened])).toThrow(
      "Expected MeetingConvened, but: ConveneMeeting refused at type [already-recorded]",
    );
    expect(() => given([convened]).when(convene).thenNothing()).toThrow("Expected nothing, but:");
    expect(() => given([]).when(convene).thenRefused("not-begun")).toThrow(
      "Expected a refusal [not-begun], but got MeetingConvened.",
    );
    expect(() => given([convened]).when(convene).thenRefused("not-begun")).toThrow(
      "Expected a refusal [not-begun], but: ConveneMeeting refused at type [already-recorded]",
    );
  });

  it("is met by no event where a decider decides none", () => {
    const silent = { ...meeting, decide: () => [] };
    specification(silent).given([]).when(convene).thenNothing();
  });

  it("lets other errors through", () => {
    const broken = {
      ...meeting,
      decide: () => {
        throw new TypeError("broken");
      },
    };
    expect(() => specification(broken).given([]).when(convene)).toThrow(TypeError);
  });
});
