import { type JournalEvent, journal, type Level } from "chibo";
import { holdBaseMeeting } from "../base-meetings.js";
import { at, clerkOf } from "../clerk.js";
import { asMembers, decideLevels } from "../decisions.js";
import { holdYear } from "../meeting-year.js";
import { openBaseReview, reviewCell, spread } from "../review.js";
import { categorise, foundCell, memberIds } from "../roll.js";
import { adoptRubric } from "../rubric.js";

/** The number of excellent members in each cell: 19 in all. */
const excellent = [4, 4, 3, 3, 3, 2];
/** Official members at the start: 87; with 2 on probation, 2 admitted, 3 received and 2 gone they make 92. */
const enrolled = [15, 15, 15, 14, 14, 14];
const topics = {
  2: "Phòng, chống dịch bệnh",
  5: "Đạo đức nghề nghiệp",
  8: "Công tác tiêm chủng",
  11: "Nâng cao chất lượng sinh hoạt",
};

/**
 * The party committee of a disease-control centre with 6 cells and 92 members, 2020.
 * From the document: founded by 140-QĐ/ĐU of 16/1/2017; the six cells were renamed 1 to 6 in the year; 24
 * thematic meetings in 6 cells, each followed by a discussion of its lessons, a conclusion and a resolution;
 * 2 admissions, 2 recognitions, 2 members transferred out, 3 transferred in; the committee is good, 2 cells
 * are excellent and 4 good; 19 of 92 members are excellent (published as 20 %) and all others good; 19
 * members and 2 cells were commended, 5 members and 2 cells by theme; the conference of 7/1/2021, which is
 * the committee's meeting for December 2020 here.
 * Invented: the sizes and former names of cells, the members who came and left with their days, the group of
 * cells, topics, one thematic meeting of each cell in each quarter, all other meetings, the rubric and its
 * marks, ballots, documents.
 */
export const diseaseControl2020 = (): JournalEvent[] => {
  const book = journal();
  const clerk = clerkOf(book, "clerk-cdc");
  const year = 2020;
  const committee = "cdc";
  const superior = "agencies";
  const founded = "2017-01-16";
  clerk.committee(committee, at(founded, "08:00"), {
    type: "FoundOrganisation",
    data: {
      organisation: committee,
      kind: "base-organisation",
      name: "Đảng bộ trung tâm kiểm soát bệnh tật",
      parent: superior,
      on: founded,
      instrument: { number: "140-QĐ/ĐU", issuedOn: founded },
    },
  });
  const former = [
    "Hành chính",
    "Xét nghiệm",
    "Dinh dưỡng",
    "Truyền thông",
    "Sức khỏe nghề nghiệp",
    "Kiểm dịch",
  ];
  const cells = enrolled.map((size, index) => {
    const id = `k${index + 1}`;
    const members = memberIds(id, size);
    foundCell(clerk, committee, { id, name: `Chi bộ ${former[index]}`, members }, founded);
    clerk.cell(id, at("2020-02-03", "09:00"), {
      type: "RenameOrganisation",
      data: { organisation: id, name: `Chi bộ ${index + 1}`, on: "2020-02-03" },
    });
    return { id, members };
  });
  adoptRubric(clerk, committee, "2020-01-01");
  for (const [cell, member, admitted, asOf] of [
    ["k1", "k1-16", "2019-03-26", "2020-03-26"],
    ["k2", "k2-16", "2019-05-19", "2020-05-19"],
  ] as const) {
    clerk.cell(cell, at(admitted, "09:00"), { type: "AdmitMember", data: { member, on: admitted } });
    categorise(clerk, cell, member, admitted);
    clerk.cell(cell, at(asOf, "09:00"), { type: "RecogniseMember", data: { member, asOf, decidedOn: asOf } });
  }
  const onProbation = [
    ["k4", "k4-15", "2020-05-19"],
    ["k5", "k5-15", "2020-06-01"],
  ] as const;
  for (const [cell, member, on] of onProbation) {
    clerk.cell(cell, at(on, "09:00"), { type: "AdmitMember", data: { member, on } });
    categorise(clerk, cell, member, on);
  }
  for (const [cell, member, on] of [
    ["k3", "k3-16", "2020-04-01"],
    ["k4", "k4-16", "2020-04-15"],
    ["k6", "k6-15", "2020-07-01"],
  ] as const) {
    clerk.cell(cell, at(on, "09:00"), { type: "TransferMemberIn", data: { member, status: "official", on } });
    categorise(clerk, cell, member, on);
  }
  for (const [cell, member, on] of [
    ["k1", "k1-15", "2020-08-03"],
    ["k2", "k2-15", "2020-09-01"],
  ] as const) {
    clerk.cell(cell, at(on, "09:00"), { type: "TransferMemberOut", data: { member, on } });
  }
  const joined: Readonly<Record<string, number>> = {
    "k4-15": 6,
    "k5-15": 6,
    "k3-16": 4,
    "k4-16": 5,
    "k6-15": 7,
  };
  const left: Readonly<Record<string, number>> = { "k1-15": 8, "k2-15": 9 };
  const later: Readonly<Record<string, readonly string[]>> = {
    k1: ["k1-16"],
    k2: ["k2-16"],
    k3: ["k3-16"],
    k4: ["k4-15", "k4-16"],
    k5: ["k5-15"],
    k6: ["k6-15"],
  };
  const everyone = (cell: { id: string; members: readonly string[] }): string[] => [
    ...cell.members,
    ...(later[cell.id] ?? []),
  ];
  const membersIn = (cell: { id: string; members: readonly string[] }, month: number): string[] =>
    everyone(cell).filter(
      (member) =>
        month >= (joined[member] ?? 1) &&
        month <= (left[member] ?? 13) - (left[member] === undefined ? 0 : 1),
    );

  const documents = [{ number: "HD 21-HD/BTCTW", issuedOn: "2019-10-18", issuer: "Ban Tổ chức Trung ương" }];
  const levels: Record<string, Level> = {};
  cells.forEach((cell, index) => {
    const tasks = holdYear(clerk, year, {
      id: cell.id,
      superior: committee,
      membersIn: (month) => membersIn(cell, month),
      topics,
    });
    const rated = spread(membersIn(cell, 12), excellent[index] ?? 0);
    Object.assign(levels, rated);
    reviewCell(clerk, {
      organisation: cell.id,
      year,
      levels: rated,
      tasks,
      withoutVote: onProbation.map(([, member]) => member),
      ownLevel: index < 2 ? "excellent" : "good",
      conference: "2020-12-11",
      opensOn: "2020-11-20",
      superiorDocuments: documents,
      secretary: cell.members[0] ?? "",
      superior: committee,
    });
  });
  clerk.review("k6", year, at("2020-12-10", "08:00"), {
    type: "ReceiveCellComment",
    data: { member: "k6-15", from: "former-cell", text: "Hoàn thành tốt nhiệm vụ trong sáu tháng đầu năm." },
  });
  decideLevels(clerk, committee, year, "2020-12-21", "45-QĐ/ĐU", asMembers(levels));
  decideLevels(
    clerk,
    committee,
    year,
    "2020-12-25",
    "46-QĐ/ĐU",
    cells.map(({ id }, index) => [{ kind: "cell", id }, index < 2 ? "excellent" : "good"] as const),
  );
  const [chair = "", secretary = ""] = cells[0]?.members ?? [];
  holdBaseMeeting(clerk, {
    base: committee,
    key: "2020-mid-year",
    forMonth: "2020-06",
    day: "2020-06-30",
    title: "Sơ kết sáu tháng đầu năm 2020",
    chair,
    secretary,
  });
  openBaseReview(clerk, {
    organisation: committee,
    year,
    opensOn: "2020-11-20",
    ownLevel: "good",
    conference: "2020-12-28",
    superiorDocuments: documents,
  });
  decideLevels(clerk, committee, year, "2020-12-31", "120-QĐ/ĐUCCQ", [
    [{ kind: "base-organisation", id: committee }, "good"],
  ]);

  clerk.committee(committee, at("2020-12-14", "08:00"), {
    type: "DeclareQuotaGroups",
    data: {
      year,
      groups: [
        {
          group: "cells",
          name: "Các chi bộ trực thuộc",
          subjects: cells.map(({ id }) => ({ kind: "cell", id })),
        },
      ],
    },
  });
  holdBaseMeeting(clerk, {
    base: committee,
    key: "2020-year-end",
    forMonth: "2020-12",
    day: "2021-01-07",
    title: "Tổng kết công tác năm 2020, phương hướng năm 2021",
    chair,
    secretary,
    delegateOf: superior,
  });
  const conference = at("2021-01-07", "08:00");
  clerk.committee(committee, conference, {
    type: "PublishResults",
    data: {
      year,
      of: "member",
      on: "2021-01-07",
      totals: { listed: 92, rated: 92, excellent: 19, good: 73, fulfilled: 0, unfulfilled: 0 },
      stated: [{ level: "excellent", percent: [20, 100] }],
    },
  });
  clerk.committee(committee, conference, {
    type: "PublishResults",
    data: {
      year,
      of: "cell",
      on: "2021-01-07",
      totals: { rated: 6, excellent: 2, good: 4, fulfilled: 0, unfulfilled: 0 },
    },
  });
  const commend = (kind: "member" | "cell", id: string, ground: "year" | "theme", theme?: string): void => {
    clerk.committee(committee, conference, {
      type: "CommendSubject",
      data: {
        year,
        subject: { kind, id },
        award: "Giấy khen",
        ground,
        ...(theme === undefined ? {} : { theme }),
        by: committee,
        on: "2021-01-07",
      },
    });
  };
  const best = Object.keys(levels).filter((id) => levels[id] === "excellent");
  for (const id of best) commend("member", id, "year");
  for (const id of ["k1", "k2"]) commend("cell", id, "year");
  for (const id of best.slice(0, 5)) commend("member", id, "theme", "Chuyên đề");
  for (const id of best.slice(5, 7))
    commend("member", id, "theme", "Học tập và làm theo tấm gương đạo đức Hồ Chí Minh");
  return [...book];
};
