import { describe, expect, it } from "vitest";
import { cell } from "../../src/aggregates/cell.js";
import { committee } from "../../src/aggregates/committee.js";
import { execute } from "../../src/aggregates/execute.js";
import { meeting } from "../../src/aggregates/meeting.js";
import type { Journal } from "../../src/events/journal/journal.js";
import { cellStream, committeeStream } from "../../src/events/streams.js";
import { explain, render } from "../../src/explanation/explain.js";
import type { Meeting } from "../../src/projections/year/meetings.js";
import { fingerprint } from "../../src/rules/engine/fingerprints.js";
import { hd12 } from "../../src/rules/rubrics/shipped/hd12-2018.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { replay, type Year } from "../../src/year.js";
import { ofKind } from "../findings/of-kind.js";
import { meetings, type PublishedMeeting } from "./published.js";
import { dayOf, invented, recordMeeting, stream } from "./record-meeting.js";

const caseOf = (id: string): PublishedMeeting => {
  const found = meetings.find((each) => each.id === id);
  if (found === undefined) throw new Error(`${id} is not among the meetings`);
  return found;
};

const yearOf = (book: Journal, published: PublishedMeeting): Year =>
  replay(book, {
    year: Number(dayOf(published).slice(0, 4)),
    under: qd132hd21,
    rubrics: Object.values(rubrics),
  });

const meetingOf = (year: Year): Meeting => {
  const found = year.meetings.of(stream);
  if (found === undefined) throw new Error("the meeting is not in the year");
  return found;
};

const read = (id: string): Meeting => meetingOf(yearOf(recordMeeting(caseOf(id)), caseOf(id)));

const share = ({ attendance }: Meeting) =>
  attendance === undefined ? undefined : [attendance.attending, attendance.expected.length];

const foundIn = (year: Year): string[] =>
  year.findings.filter(({ about }) => about === stream).map(({ code }) => code);

describe("published meetings", () => {
  it("are eight, of which none shows a score", () => {
    expect(meetings.map(({ id }) => id)).toEqual(["M01", "M02", "M03", "M04", "M05", "M06", "M07", "M08"]);
    for (const { notPublished } of meetings)
      expect(notPublished.some((what) => what.startsWith("score"))).toBe(true);
  });

  it.each(meetings)("$id ($organisation): nothing that was not published is guessed", (published) => {
    const year = yearOf(recordMeeting(published), published);
    const { quality, attendance, steps } = meetingOf(year);
    expect([quality.score, quality.marked, quality.evidence, quality.rubric]).toEqual(
      Array(4).fill(undefined),
    );
    expect([quality.proposed, quality.voted, quality.opinions]).toEqual(Array(3).fill(undefined));
    expect(attendance === undefined).toBe(published.attendance === undefined);
    expect(steps.hands).toHaveLength(published.vote === undefined ? 0 : 1);
    expect(steps.comments).toBe(published.comments ?? 0);
    expect(steps.opened?.guests).toBe(published.delegates ?? 0);
    expect(foundIn(year)).toEqual([]);
  });

  it.each([
    ["M01", [23, 23]],
    ["M07", [11, 11]],
    ["M08", [22, 22]],
  ])("%s was attended in full", (id, attended) => {
    expect(share(read(id))).toEqual(attended);
  });

  it("M01 passed its resolution with all hands: a majority of all 23", () => {
    const { steps, electorate } = read("M01");
    expect(steps.hands.map(({ inFavour, resolution }) => [inFavour, resolution])).toEqual([
      [23, "resolution"],
    ]);
    expect([electorate.base, steps.resolutions.map(({ adopted }) => adopted)]).toEqual([
      { least: 23, most: 23 },
      [true],
    ]);
  });

  it("M07 agreed with all hands; on what was not published, so no resolution is on record", () => {
    const { steps } = read("M07");
    expect(steps.hands.map(({ inFavour, resolution }) => [inFavour, resolution])).toEqual([[11, undefined]]);
    expect(steps.resolutions).toEqual([]);
  });

  it("M04 is good because a committee above decided so, with no score behind it and no finding against it", () => {
    const { quality, steps } = read("M04");
    expect(quality).toMatchObject({ grade: "good", decided: { grade: "good", body: "upper" } });
    expect(quality.decided?.points).toBeUndefined();
    expect([steps.comments, steps.opened?.guests]).toEqual([12, 0]);
    const text = render(explain(yearOf(recordMeeting(caseOf("M04")), caseOf("M04")), { meeting: stream }), {
      language: "vi",
    });
    expect(text).toContain("cấp có thẩm quyền quyết định: tốt");
    expect(text).not.toContain("người chấm");
  });

  it("M02 was published as good without saying who gave the grade: the record holds none", () => {
    expect(caseOf("M02")).toMatchObject({ grade: "good", gradeBy: "not published" });
    expect(read("M02").quality).toEqual({});
  });

  it.each(["M03", "M05"])("%s had a sheet that was not shown: no sheet is on record, and no score", (id) => {
    expect(caseOf(id).sheet).toBeDefined();
    expect(read(id).quality).toEqual({});
  });
});

describe("M06: 19 members of whom 14 take part regularly", () => {
  const published = caseOf("M06");
  const everybody = invented(published.members ?? 0);
  const regular = everybody.slice(0, published.regularly);
  const others = everybody.slice(published.regularly);
  const header = {
    happenedAt: `${dayOf(published)}T08:00:00Z`,
    recordedAt: `${dayOf(published)}T08:00:00Z`,
    recordedBy: "office",
    recordedFor: "cell",
  };

  /** The meeting under an assumption that was not published: all 14 came, and nobody spoke of the five. */
  const supposed = (): Journal => {
    const book = recordMeeting(published);
    execute(book, committee, committeeStream("base"), {
      type: "AdoptRubric",
      data: {
        organisation: "base",
        rubric: hd12.id,
        fingerprint: fingerprint(hd12),
        kinds: ["regular"],
        on: "2019-01-01",
        parameters: {},
      },
      ...header,
    });
    execute(book, meeting, stream, {
      type: "TakeRollCall",
      data: { present: regular, excused: [], unexcused: [] },
      ...header,
    });
    return book;
  };
  const away = (book: Journal): Journal => {
    for (const member of others)
      execute(book, cell, cellStream("cell"), {
        type: "TransferMemberOutTemporarily",
        data: { member, sameBaseOrganisation: false, on: `${dayOf(published).slice(0, 4)}-01-02` },
        ...header,
      });
    return book;
  };
  const criterion = (year: Year) =>
    meetingOf(year).quality.evidence?.criteria.find((each) => each.criterion === "1");

  it("says nothing of who came to this meeting: the roll expects 19, and attendance is not known", () => {
    expect(meetingOf(yearOf(recordMeeting(published), published)).attendance).toBeUndefined();
    expect(everybody).toHaveLength(19);
  });

  it("had the 14 come, 14 of 19 are known to attend; the 85 % of HD 12 is open while five are unaccounted for", () => {
    const year = yearOf(supposed(), published);
    expect(share(meetingOf(year))).toEqual([14, 19]);
    const [found] = ofKind(year.findings, "attendance-unaccounted");
    expect(found?.details.members).toEqual(others);
    expect([criterion(year)?.how, criterion(year)?.points]).toEqual(["open", undefined]);
  });

  it("were the five away for a time, the base would be 14, and all of them attend", () => {
    const year = yearOf(away(supposed()), published);
    expect(share(meetingOf(year))).toEqual([14, 14]);
    expect(year.findings.map(({ code }) => code)).not.toContain("attendance-unaccounted");
    expect([criterion(year)?.how, criterion(year)?.points]).toEqual(["computed", 1]);
  });
});
