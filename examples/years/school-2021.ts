import { type JournalEvent, journal } from "chibo";
import { clerkOf } from "../clerk.js";
import { holdYear } from "../meeting-year.js";
import { holdMeeting } from "../meetings.js";
import { reviewCell, spread } from "../review.js";
import { foundCell, memberIds } from "../roll.js";

/**
 * A school cell of 19 members, 2021.
 * From the document: the review conference of 16/11/2021 under the ward's letter 163-CV/ĐU of 28/10/2021; a
 * ballot; the cell proposed excellent for itself, excellent for 4 of 19 members, and good for 15 of 19. These
 * are proposals to the ward committee; nothing was decided.
 * Invented: the meetings, the rubric and its marks, the totals of the ballot, and the level of each member.
 */
export const school2021 = (): JournalEvent[] => {
  const book = journal();
  const clerk = clerkOf(book, "clerk-school");
  const year = 2021;
  const members = memberIds("s1", 19);
  const [secretary = ""] = members;
  foundCell(clerk, "ward", { id: "s1", name: "Chi bộ trường tiểu học", members }, "2012-09-05");
  const tasks = holdYear(clerk, year, {
    id: "s1",
    superior: "ward",
    membersIn: () => members,
    topics: { 3: "Đổi mới phương pháp dạy học", 9: "Xây dựng trường học an toàn" },
  });
  holdMeeting(clerk, {
    cell: "s1",
    key: "2021-review",
    kind: "review",
    forMonth: "2021-11",
    day: "2021-11-16",
    members,
    superior: "ward",
    delegateAsks: ["Khắc phục hạn chế đã chỉ ra ở kỳ kiểm điểm trước"],
  });
  reviewCell(clerk, {
    organisation: "s1",
    year,
    levels: spread(members, 4),
    tasks,
    ownLevel: "excellent",
    conference: "2021-11-16",
    opensOn: "2021-11-01",
    superiorDocuments: [{ number: "163-CV/ĐU", issuedOn: "2021-10-28", issuer: "Đảng ủy phường" }],
    parameters: { "levels-counted": "proposed" },
    secretary,
    superior: "ward",
  });
  return [...book];
};
