import { type JournalEvent, journal } from "chibo";
import { holdBaseMeeting } from "../base-meetings.js";
import { at, clerkOf } from "../clerk.js";
import { asMembers, decideLevels } from "../decisions.js";
import { holdYear } from "../meeting-year.js";
import { holdMeeting } from "../meetings.js";
import { openBaseReview, reviewCell, spread } from "../review.js";
import { foundCell, memberIds } from "../roll.js";
import { adoptRubric } from "../rubric.js";

/**
 * The party committee of a medical college, 2021.
 * From the document: all cells held their year-end conferences from 2 to 7 December 2021 under letter
 * 460-CV/ĐUK of 15/11/2021 and the committee's own plan no. 12; each member handed in a self-review; a few
 * members are only fulfilled; the text says 2020 once.
 * Invented: three cells of eight members, all daily events, the committee's two meetings, the rubric and its
 * marks, ballots, and the level of each member.
 */
export const medicalCollege2021 = (): JournalEvent[] => {
  const book = journal();
  const clerk = clerkOf(book, "clerk-college");
  const year = 2021;
  const committee = "college";
  const superior = "bloc";
  const founded = "2018-01-15";
  clerk.committee(committee, at(founded, "08:00"), {
    type: "FoundOrganisation",
    data: {
      organisation: committee,
      kind: "base-organisation",
      name: "Đảng bộ trường cao đẳng",
      parent: superior,
      on: founded,
    },
  });
  const cells = ["y1", "y2", "y3"].map((id, index) => ({
    id,
    name: `Chi bộ ${index + 1}`,
    members: memberIds(id, 8),
  }));
  const conferences = ["2021-12-02", "2021-12-03", "2021-12-07"];
  const levels = [
    spread(cells[0]?.members ?? [], 1, 1),
    spread(cells[1]?.members ?? [], 1, 1),
    spread(cells[2]?.members ?? [], 1),
  ];
  const letter = { number: "460-CV/ĐUK", issuedOn: "2021-11-15", issuer: "Ban Thường vụ Đảng ủy Khối" };
  const plan = { number: "12-KH/ĐU" };
  for (const cell of cells) foundCell(clerk, committee, cell, founded);
  adoptRubric(clerk, committee, "2021-01-01");
  for (const [index, cell] of cells.entries()) {
    const conference = conferences[index] ?? "2021-12-07";
    const [secretary = ""] = cell.members;
    const tasks = holdYear(clerk, year, {
      id: cell.id,
      superior: committee,
      membersIn: () => cell.members,
      topics: { 3: "Học tập nghị quyết của Đảng", 6: "Công tác tuyển sinh", 9: "Nghiên cứu khoa học" },
    });
    holdMeeting(clerk, {
      cell: cell.id,
      key: "2021-review",
      kind: "review",
      forMonth: "2021-12",
      day: conference,
      members: cell.members,
      superior: committee,
      delegateAsks: ["Xây dựng chỉ tiêu cụ thể cho năm 2022", "100 % đảng viên học tập nghị quyết"],
      comments: [
        { item: "report", text: "Góp ý cho chi ủy: công tác tham mưu chưa đạt như mong đợi." },
        { item: "report", text: "Góp ý cho đảng viên: tích cực hơn trong nghiên cứu khoa học." },
      ],
    });
    reviewCell(clerk, {
      organisation: cell.id,
      year,
      levels: levels[index] ?? {},
      tasks,
      ownLevel: index === 0 ? "fulfilled" : index === 1 ? "fulfilled" : "good",
      conference,
      opensOn: "2021-11-20",
      plan,
      superiorDocuments: [letter],
      parameters: { "fulfilled-by-analogy": true },
      secretary,
      superior: committee,
    });
  }
  clerk.committee(committee, at("2021-12-08", "14:40"), {
    type: "NoteContradiction",
    data: {
      about: "ngày tổ chức hội nghị của các chi bộ",
      says: "từ 02/12 đến 07/12/2020",
      against: "năm 2021, theo tiêu đề, công văn và nội dung",
      source: "bản tin ngày 08/12/2021",
    },
  });
  const all = Object.assign({}, ...levels) as (typeof levels)[number];
  decideLevels(clerk, committee, year, "2021-12-15", "15-QĐ/ĐU", asMembers(all));
  decideLevels(clerk, committee, year, "2021-12-20", "16-QĐ/ĐU", [
    [{ kind: "cell", id: "y1" }, "fulfilled"],
    [{ kind: "cell", id: "y2" }, "fulfilled"],
    [{ kind: "cell", id: "y3" }, "good"],
  ]);
  const [chair = "", secretary = ""] = cells[0]?.members ?? [];
  const base = { base: committee, chair, secretary };
  holdBaseMeeting(clerk, {
    ...base,
    key: "2021-mid-year",
    forMonth: "2021-06",
    day: "2021-06-29",
    title: "Sơ kết sáu tháng đầu năm 2021",
  });
  holdBaseMeeting(clerk, {
    ...base,
    key: "2021-year-end",
    forMonth: "2021-12",
    day: "2021-12-21",
    title: "Tổng kết năm 2021",
  });
  openBaseReview(clerk, {
    organisation: committee,
    year,
    opensOn: "2021-11-20",
    ownLevel: "fulfilled",
    conference: "2021-12-21",
    plan,
    superiorDocuments: [letter],
  });
  for (const [id, level] of Object.entries(all)) {
    if (level !== "excellent") continue;
    clerk.committee(committee, at("2021-12-22", "09:00"), {
      type: "CommendSubject",
      data: {
        year,
        subject: { kind: "member", id },
        award: "Giấy khen",
        ground: "year",
        by: committee,
        on: "2021-12-22",
      },
    });
  }
  return [...book];
};
