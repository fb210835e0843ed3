import { cellStream } from "../events/streams.js";
import { stateOf } from "../projections/fold/folded-journal.js";
import { members } from "../projections/streams/members.js";
import { coverageIn } from "../projections/year/coverage.js";
import { type Attendance, attendanceEntry, presentCount } from "../projections/year/meetings.js";
import { everHere } from "../projections/year/member-standing.js";
import { kept } from "../projections/year/table.js";
import { moreThanHalf, reaches, votesNeeded } from "../rules/voting/majority.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { heldMeetings, oncePerYear } from "./once-per-year.js";
import { list } from "./wording.js";

/** Resolutions that were declared adopted although the count does not surely show more than half. */
const doubtful = oncePerYear((year) =>
  heldMeetings(year).flatMap(({ stream, steps, electorate: { base } }) =>
    steps.resolutions.flatMap(({ id, adopted, by }) => {
      const vote = steps.hands.filter(({ resolution }) => resolution === id).at(-1);
      if (!adopted || vote === undefined) return [];
      const result = reaches(vote.inFavour, base, moreThanHalf);
      const details = {
        resolution: id,
        inFavour: vote.inFavour,
        needed: votesNeeded(result === "fails" ? base.least : base.most, moreThanHalf),
        least: base.least,
        most: base.most,
      };
      const found = { about: stream, clause: moreThanHalf.source, details, events: [vote.by, by] };
      return result === "holds" ? [] : [{ result, found }];
    }),
  ),
);

/** The entries that say how some members attended. */
const entriesFor = (attendance: Attendance, members: readonly string[]): string[] => [
  ...new Set(members.map((member) => attendanceEntry(attendance, member))),
];

const adoptions = {
  resolution: "text",
  inFavour: "number",
  needed: "number",
  least: "number",
  most: "number",
} as const;

/** Findings on the roll calls, shows of hands, resolutions and minutes of single meetings. */
export const rollCallsAndVotes = [
  kind({
    code: "attendance-unaccounted",
    severity: "irregular",
    details: { members: "texts" },
    find: (year) =>
      heldMeetings(year).flatMap(({ stream, attendance }) =>
        attendance === undefined || attendance.unaccounted.length === 0
          ? []
          : [{ about: stream, details: { members: attendance.unaccounted }, events: [attendance.by] }],
      ),
  }),

  kind({
    code: "attendance-unknown-member",
    severity: "irregular",
    details: { members: "texts" },
    find: (year) => {
      const everIn = kept((cell) => {
        const roll = Object.entries(stateOf(year.context.folded, members, cellStream(cell))?.members ?? {});
        return new Set(roll.flatMap(([member, record]) => (everHere(record) ? [member] : [])));
      });
      return heldMeetings(year).flatMap(({ stream, cell, attendance }) => {
        if (attendance === undefined) return [];
        const here = everIn(cell);
        const strangers = [attendance.present, attendance.excused, attendance.unexcused].flatMap((named) =>
          named.filter((member) => !here.has(member)),
        );
        return strangers.length === 0
          ? []
          : [{ about: stream, details: { members: strangers }, events: entriesFor(attendance, strangers) }];
      });
    },
  }),

  kind({
    code: "attendance-in-two-lists",
    severity: "irregular",
    details: { members: "texts" },
    find: (year) =>
      heldMeetings(year).flatMap(({ stream, attendance }) => {
        if (attendance === undefined) return [];
        const named = [attendance.present, attendance.excused, attendance.unexcused].flatMap((each) => [
          ...new Set(each),
        ]);
        const twice = [...new Set(named.filter((member, index) => named.indexOf(member) < index))];
        return twice.length === 0
          ? []
          : [{ about: stream, details: { members: twice }, events: entriesFor(attendance, twice) }];
      }),
  }),

  kind({
    code: "hands-exceed-present",
    severity: "irregular",
    details: { question: "text", raised: "number", present: "number" },
    find: (year) =>
      heldMeetings(year).flatMap((meeting) =>
        meeting.steps.hands.flatMap(({ inFavour, against, abstained, question, by }) => {
          const present = presentCount(meeting);
          const raised = inFavour + against + abstained;
          return present !== undefined && raised > present
            ? [{ about: meeting.stream, details: { question, raised, present }, events: [by] }]
            : [];
        }),
      ),
  }),

  kind({
    code: "resolution-without-majority",
    severity: "breach",
    details: adoptions,
    find: (year) => doubtful(year).flatMap(({ result, found }) => (result === "fails" ? [found] : [])),
  }),

  kind({
    code: "resolution-majority-unsettled",
    severity: "notice",
    details: adoptions,
    find: (year) => doubtful(year).flatMap(({ result, found }) => (result === "fails" ? [] : [found])),
  }),

  kind({
    code: "minutes-not-approved",
    severity: "irregular",
    details: {},
    find: (year) =>
      heldMeetings(year).flatMap(({ stream, cell, steps: { closed, minutes } }) =>
        closed !== undefined &&
        minutes === undefined &&
        // A record without any approval does not show that this one is absent.
        coverageIn(year.context, cell).holds((steps) => steps.minutes !== undefined)
          ? [{ about: stream, events: [closed.by] }]
          : [],
      ),
  }),
] as const;

/** The sentences of these findings. */
export const rollCallsAndVotesSentences: SentencesOf<typeof rollCallsAndVotes> = {
  "attendance-unaccounted": {
    vi: (d) => `Điểm danh không nhắc tới: ${list(d.members)}.`,
    en: (d) => `The roll call does not name: ${list(d.members)}.`,
  },
  "attendance-unknown-member": {
    vi: (d) => `Điểm danh có người không thuộc danh sách chi bộ: ${list(d.members)}.`,
    en: (d) => `The roll call names people who were never on the roll: ${list(d.members)}.`,
  },
  "attendance-in-two-lists": {
    vi: (d) =>
      `Điểm danh ghi cùng một người vừa có mặt vừa vắng, hoặc vắng theo hai cách: ${list(d.members)}.`,
    en: (d) => `The roll call names members in more than one of its lists: ${list(d.members)}.`,
  },
  "hands-exceed-present": {
    vi: (d) => `Biểu quyết có ${d.raised} ý kiến trong khi chỉ ${d.present} người có mặt (${d.question}).`,
    en: (d) => `${d.raised} hands were counted with ${d.present} present (${d.question}).`,
  },
  "resolution-without-majority": {
    vi: (d) =>
      `Nghị quyết ${d.resolution} được thông qua với ${d.inFavour} phiếu tán thành, cần ${d.needed}.`,
    en: (d) =>
      `Resolution ${d.resolution} was declared adopted with ${d.inFavour} in favour; ${d.needed} were needed.`,
  },
  "resolution-majority-unsettled": {
    vi: (d) =>
      `Nghị quyết ${d.resolution}: ${d.inFavour} phiếu tán thành; chưa rõ mẫu số là ${d.least} hay ${d.most}.`,
    en: (d) =>
      `Resolution ${d.resolution}: ${d.inFavour} in favour; whether the base is ${d.least} or ${d.most} is not settled.`,
  },
  "minutes-not-approved": {
    vi: () => "Sổ ghi không có việc thông qua biên bản.",
    en: () => "No approval of the minutes is on record.",
  },
};

/** The catalogue entries of these findings. */
export const rollCallsAndVotesCatalogue = (): CatalogueOf<typeof rollCallsAndVotes> => ({
  "attendance-unaccounted": {
    means: {
      vi: "Có đảng viên trong danh sách chi bộ mà điểm danh không nhắc tới.",
      en: "Members of the cell are named in no list of the roll call.",
    },
    remedy: {
      vi: "Đính chính điểm danh: mỗi người là có mặt, vắng có lý do hoặc vắng không lý do.",
      en: "Correct the roll call: each is present, absent with reason or absent without.",
    },
    clauses: [],
    needs: [...needed.attendance, ...needed.roll],
  },
  "attendance-unknown-member": {
    means: {
      vi: "Điểm danh có người chưa từng thuộc danh sách chi bộ.",
      en: "The roll call names people who were never on the cell's roll.",
    },
    remedy: {
      vi: "Ghi bổ sung việc chuyển đến, kết nạp; khách mời thì ghi ở phần khai mạc.",
      en: "Record the arrival or admission that is missing; guests belong to the opening.",
    },
    clauses: [],
    needs: [...needed.attendance, ...needed.roll],
  },
  "attendance-in-two-lists": {
    means: {
      vi: "Điểm danh ghi một người ở hơn một danh sách: có mặt, vắng có lý do, vắng không lý do.",
      en: "The roll call names a member in more than one list: present, absent with reason, absent without.",
    },
    remedy: {
      vi: "Đính chính điểm danh: mỗi người chỉ ở một danh sách.",
      en: "Correct the roll call: each member belongs to one list.",
    },
    clauses: [],
    needs: [...needed.attendance],
  },
  "hands-exceed-present": {
    means: {
      vi: "Số ý kiến biểu quyết nhiều hơn số người có mặt.",
      en: "More hands were counted than people were present.",
    },
    remedy: {
      vi: "Kiểm tra điểm danh và kết quả biểu quyết; đính chính số ghi nhầm.",
      en: "Check the roll call and the count; correct the one that is wrong.",
    },
    clauses: [],
    needs: [...needed.attendance, "AttendanceCounted", "ShowOfHandsTaken"],
  },
  "resolution-without-majority": {
    means: {
      vi: "Nghị quyết được ghi là thông qua mà số phiếu tán thành không đủ quá nửa.",
      en: "A resolution is recorded as adopted without the votes of more than half.",
    },
    remedy: {
      vi: "Kiểm tra số phiếu; đúng thì nghị quyết cần biểu quyết lại.",
      en: "Check the count; if it is right, the resolution has to be voted on again.",
    },
    clauses: [moreThanHalf.source],
    needs: [
      ...needed.attendance,
      "AttendanceCounted",
      "ShowOfHandsTaken",
      "ResolutionAdopted",
      ...needed.roll,
    ],
  },
  "resolution-majority-unsettled": {
    means: {
      vi: "Chưa rõ nghị quyết có đủ quá nửa hay không, vì chưa rõ những ai tính vào mẫu số.",
      en: "Whether a resolution has its majority depends on who counts in the base, which is not settled.",
    },
    remedy: {
      vi: "Ghi bổ sung điểm danh để biết ai có mặt; văn bản không nói rõ thì cấp có thẩm quyền quyết định.",
      en: "Record the roll call so that it is known who was there; where the text is silent, the competent body decides.",
    },
    clauses: [moreThanHalf.source],
    needs: [
      ...needed.attendance,
      "AttendanceCounted",
      "ShowOfHandsTaken",
      "ResolutionAdopted",
      ...needed.roll,
    ],
  },
  "minutes-not-approved": {
    means: {
      vi: "Buổi sinh hoạt đã bế mạc mà sổ ghi không có việc thông qua biên bản, trong khi có ở buổi khác của chi bộ.",
      en: "The meeting was closed, and no approval of its minutes is on record, while the record holds one of another meeting of the cell.",
    },
    remedy: {
      vi: "Thông qua biên bản ở buổi sau, hoặc ghi bổ sung nếu đã thông qua.",
      en: "Approve the minutes at the next meeting, or record the approval late.",
    },
    clauses: [],
    needs: [...needed.held, "MinutesApproved"],
  },
});
