import { eligibilityTable } from "../../rules/voting/eligibility.js";
import { caps, majorities, named, none, once } from "./clauses.js";
import { decided, given, house, meeting, roll, steps } from "./needs.js";
import type { NotesByCode } from "./notes.js";

const ballots = ["BallotOpened", "BallotCounted"] as const;
const counted = ["QuotaGroupsDeclared", "CapExtended", ...house, ...given] as const;

/** Ballots, levels given, and caps. */
export const levelNotes = {
  "ballot-unanimous": {
    says: {
      vi: "Kết quả phiếu kín tuyệt đối cho thấy mỗi người đã bỏ phiếu thế nào.",
      en: "A unanimous secret ballot shows how everybody voted.",
    },
    remedy: {
      vi: "Không công bố số phiếu chi tiết; chỉ công bố mức.",
      en: "Publish the level and not the count.",
    },
    clauses: none,
    needs: ballots,
  },
  "ballot-given-away": {
    says: {
      vi: "Phiếu kín có quá ít phiếu hợp lệ nên người bỏ phiếu biết phiếu của nhau.",
      en: "A secret ballot has so few valid papers that its voters know each other's votes.",
    },
    remedy: {
      vi: "Không công bố số phiếu chi tiết; với nhóm rất nhỏ, cân nhắc gộp hoặc biểu quyết công khai.",
      en: "Publish the level and not the count; for a very small group consider another way to vote.",
    },
    clauses: none,
    needs: ballots,
  },
  "ballot-electorate-wrong": {
    says: {
      vi: "Danh sách người bỏ phiếu có người không có quyền biểu quyết.",
      en: "The electorate of a ballot names people who have no vote.",
    },
    remedy: {
      vi: "Kiểm tra danh sách đảng viên; đúng thì bỏ phiếu lại với danh sách đủ điều kiện.",
      en: "Check the roll; if it is right, vote again with those who may.",
    },
    clauses: once(eligibilityTable.map(({ gives }) => gives.source)),
    needs: [...ballots, ...roll],
  },
  "ballot-without-majority": {
    says: {
      vi: "Bỏ phiếu xếp loại mà không mức nào đủ đa số.",
      en: "A ballot on levels gave none of them a majority.",
    },
    remedy: {
      vi: "Theo lựa chọn của cấp ủy: bỏ phiếu lại hoặc trình cấp trên.",
      en: "As the committee chose: vote again, or let the body above decide.",
    },
    clauses: majorities,
    needs: [...ballots, "RollCallTaken", ...roll],
  },
  "cell-level-not-by-ballot": {
    says: {
      vi: "Mức chi bộ đề nghị khác kết quả bỏ phiếu.",
      en: "The level that the cell proposed is not what its ballot gives.",
    },
    remedy: {
      vi: "Đính chính đề nghị, hoặc kiểm tra lại biên bản kiểm phiếu.",
      en: "Correct the proposal, or check the count again.",
    },
    clauses: majorities,
    needs: [...ballots, "CellProposedLevel", "RollCallTaken", ...roll],
  },
  "level-above-computed": {
    says: {
      vi: "Mức được xếp cao hơn mức mà các quy định cho phép theo dữ kiện đã ghi.",
      en: "The level given is above what the rules allow by the facts on record.",
    },
    remedy: {
      vi: "Xem chibo explain; ghi bổ sung dữ kiện còn thiếu, hoặc cấp có thẩm quyền xem xét lại.",
      en: "See chibo explain; record missing facts, or the competent committee looks at the level again.",
    },
    clauses: none,
    needs: [...steps, ...given, ...meeting, ...roll],
  },
  "level-for-exempt": {
    says: {
      vi: "Đối tượng thuộc diện không kiểm điểm hoặc không xếp loại mà vẫn được xếp mức.",
      en: "Somebody who is not to be reviewed or classified was given a level.",
    },
    remedy: {
      vi: "Kiểm tra thời gian miễn, kết nạp, chuyển đến; hủy mức nếu không thuộc diện.",
      en: "Check the exemption, admission or arrival; cancel the level where none is due.",
    },
    clauses: none,
    needs: [...roll, ...given],
  },
  "collective-above-organisation": {
    says: {
      vi: "Tập thể lãnh đạo được xếp cao hơn tổ chức mà mình lãnh đạo.",
      en: "A leading collective was rated above its organisation.",
    },
    remedy: {
      vi: "Cấp có thẩm quyền xem xét lại mức của tập thể.",
      en: "The competent committee looks at the collective's level again.",
    },
    clauses: named("collective-by-unit"),
    needs: decided,
  },
  "level-changed": {
    says: {
      vi: "Mức xếp loại đã bị hủy hoặc quyết định lại.",
      en: "A level was cancelled or decided again.",
    },
    remedy: {
      vi: "Không phải lỗi: xem lý do và căn cứ của từng quyết định.",
      en: "No fault by itself: look at the reason of each decision.",
    },
    clauses: none,
    needs: decided,
  },
  "cap-exceeded": {
    says: {
      vi: "Số được xếp xuất sắc vượt tỷ lệ cho phép trong nhóm.",
      en: "More are excellent in a group than the cap allows.",
    },
    remedy: {
      vi: "Cấp có thẩm quyền cân nhắc, hoặc quyết định nâng tỷ lệ nếu quy định cho phép; máy không chọn người.",
      en: "The competent committee weighs it, or extends the cap where the clause lets it; the program names nobody.",
    },
    clauses: caps,
    needs: counted,
  },
  "cap-readings-differ": {
    says: {
      vi: "Tỷ lệ đạt theo cách hiểu này nhưng vượt theo cách hiểu khác.",
      en: "The cap holds under one reading of the clause and not under another.",
    },
    remedy: {
      vi: "Cấp ủy chọn một cách hiểu và ghi lại lựa chọn.",
      en: "The committee chooses a reading, and the choice is recorded.",
    },
    clauses: caps,
    needs: counted,
  },
  "cap-unsettled": {
    says: {
      vi: "Chưa rõ có vượt tỷ lệ không, vì chưa rõ một số người có thuộc nhóm hay không.",
      en: "Whether the cap holds depends on whether some belong to the group, which is not known.",
    },
    remedy: {
      vi: "Ghi đủ chức danh, loại cán bộ, nhóm của những người đó.",
      en: "Record the office, category or group of those people.",
    },
    clauses: caps,
    needs: [...counted, "MemberCategorised", "OfficeFilled", "OfficeVacated"],
  },
  "cap-extension-too-large": {
    says: {
      vi: "Tỷ lệ được nâng cao hơn mức quy định cho phép nâng.",
      en: "The cap was extended further than the clause allows.",
    },
    remedy: {
      vi: "Cấp có thẩm quyền quyết định lại tỷ lệ; đính chính nếu ghi nhầm.",
      en: "The competent committee decides the extension again; correct a slip.",
    },
    clauses: caps,
    needs: counted,
  },
  "not-in-quota-group": {
    says: {
      vi: "Có đối tượng được xếp loại mà không thuộc nhóm nào để tính tỷ lệ.",
      en: "Some who are rated belong to no group in which the cap is counted.",
    },
    remedy: {
      vi: "Khai báo nhóm tính tỷ lệ gồm đủ các đối tượng.",
      en: "Declare the groups so that each is in one.",
    },
    clauses: caps,
    needs: [...counted, "MemberCategorised", "OfficeFilled", "OfficeVacated"],
  },
} satisfies NotesByCode;
