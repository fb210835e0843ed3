import { type JournalEvent, journal } from "chibo";
import { holdBaseMeeting } from "../base-meetings.js";
import { at, clerkOf } from "../clerk.js";
import { asMembers, decideLevels } from "../decisions.js";
import { holdYear } from "../meeting-year.js";
import { openBaseReview, reviewCell, spread } from "../review.js";
import { foundCell, memberIds } from "../roll.js";
import { adoptRubric } from "../rubric.js";

/**
 * The party committee of a continuing-education centre, 2019.
 * From the document: one meeting a month; three thematic topics in the year; the conclusion becomes the
 * resolution; each member gets a concrete task, and the next meeting assesses it; the committee is excellent;
 * of the members 9 are excellent, 39 good, 1 fulfilled, none unfulfilled, none disciplined.
 * Invented: three cells of 17, 16 and 16 members, daily events, the tasks and their results, the committee's
 * two meetings, the rubric and its marks, ballots, documents, and the level of each member.
 */
export const continuingEducation2019 = (): JournalEvent[] => {
  const book = journal();
  const clerk = clerkOf(book, "clerk-centre");
  const year = 2019;
  const committee = "centre";
  const superior = "bloc";
  const founded = "2016-01-15";
  clerk.committee(committee, at(founded, "08:00"), {
    type: "FoundOrganisation",
    data: {
      organisation: committee,
      kind: "base-organisation",
      name: "Đảng bộ trung tâm giáo dục thường xuyên",
      parent: superior,
      on: founded,
    },
  });
  const cells = [17, 16, 16].map((size, index) => ({
    id: `g${index + 1}`,
    name: `Chi bộ ${index + 1}`,
    members: memberIds(`g${index + 1}`, size),
  }));
  const levels = [
    spread(cells[0]?.members ?? [], 3),
    spread(cells[1]?.members ?? [], 3),
    spread(cells[2]?.members ?? [], 3, 1),
  ];
  const own = ["excellent", "good", "good"] as const;
  const topics = {
    3: "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
    6: "Đổi mới, nâng cao chất lượng sinh hoạt chi bộ",
    10: "Quy tắc ứng xử của đảng viên",
  };
  const documents = [{ number: "HD 21-HD/BTCTW", issuedOn: "2019-10-18", issuer: "Ban Tổ chức Trung ương" }];
  for (const cell of cells) foundCell(clerk, committee, cell, founded);
  adoptRubric(clerk, committee, "2019-01-01");
  for (const [index, cell] of cells.entries()) {
    const [secretary = ""] = cell.members;
    const behind = Object.entries(levels[index] ?? {}).flatMap(([id, level]) =>
      level === "fulfilled" ? [id] : [],
    );
    const tasks = holdYear(clerk, year, {
      id: cell.id,
      superior: committee,
      membersIn: () => cell.members,
      taskedIn: () => cell.members,
      unreachedIn: (month) => (month === 4 || month === 9 ? behind : []),
      topics,
    });
    reviewCell(clerk, {
      organisation: cell.id,
      year,
      levels: levels[index] ?? {},
      tasks,
      ownLevel: own[index] ?? "good",
      conference: "2019-12-06",
      opensOn: "2019-11-15",
      superiorDocuments: documents,
      parameters: { "fulfilled-by-analogy": true },
      secretary,
      superior: committee,
    });
  }
  const all = Object.assign({}, ...levels) as (typeof levels)[number];
  decideLevels(clerk, committee, year, "2019-12-16", "20-QĐ/ĐU", asMembers(all));
  decideLevels(
    clerk,
    committee,
    year,
    "2019-12-20",
    "21-QĐ/ĐU",
    own.map((level, index) => [{ kind: "cell", id: `g${index + 1}` }, level] as const),
  );
  const [chair = "", secretary = ""] = cells[0]?.members ?? [];
  const base = { base: committee, chair, secretary };
  holdBaseMeeting(clerk, {
    ...base,
    key: "2019-mid-year",
    forMonth: "2019-06",
    day: "2019-06-28",
    title: "Sơ kết sáu tháng đầu năm 2019",
  });
  holdBaseMeeting(clerk, {
    ...base,
    key: "2019-year-end",
    forMonth: "2019-12",
    day: "2019-12-21",
    title: "Tổng kết năm 2019",
  });
  openBaseReview(clerk, {
    organisation: committee,
    year,
    opensOn: "2019-11-15",
    ownLevel: "excellent",
    conference: "2019-12-21",
    superiorDocuments: documents,
  });
  decideLevels(clerk, committee, year, "2019-12-30", "99-QĐ/ĐUK", [
    [{ kind: "base-organisation", id: committee }, "excellent"],
  ]);
  clerk.committee(committee, at("2019-12-31", "09:00"), {
    type: "PublishResults",
    data: {
      year,
      of: "member",
      on: "2019-12-31",
      totals: { rated: 49, excellent: 9, good: 39, fulfilled: 1, unfulfilled: 0 },
    },
  });
  return [...book];
};
