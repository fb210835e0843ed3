import { none } from "./clauses.js";
import type { NotesByCode } from "./notes.js";

/** What happened to the record itself. */
export const recordNotes = {
  "entry-corrected": {
    says: {
      vi: "Một mục đã ghi được đính chính hoặc rút lại sau đó.",
      en: "An entry was corrected or withdrawn later.",
    },
    remedy: {
      vi: "Không phải lỗi: xem lý do, và so hai cách đọc bằng chibo as-of.",
      en: "No fault by itself: look at the reason, and compare the readings with chibo as-of.",
    },
    clauses: none,
    needs: ["EntryWithdrawn", "EntryCorrected"],
  },
  "source-contradiction": {
    says: {
      vi: "Nguồn dùng để ghi mâu thuẫn với chính nó hoặc với nguồn khác.",
      en: "The source of the record contradicts itself or another.",
    },
    remedy: {
      vi: "Tìm văn bản gốc; giữ cả hai số liệu cho đến khi rõ.",
      en: "Find the original; keep both figures until it is clear.",
    },
    clauses: none,
    needs: ["ContradictionNoted"],
  },
  "entries-missing": {
    says: {
      vi: "Luồng thiếu một hoặc nhiều mục ở giữa: đã bị bỏ sót hoặc bị lấy đi.",
      en: "Entries of a stream are missing in between: left out, or taken away.",
    },
    remedy: {
      vi: "Xin lại tệp đầy đủ; kiểm tra bằng chibo verify với điểm mốc đã công bố.",
      en: "Ask for the whole file; check it with chibo verify and a published checkpoint.",
    },
    clauses: none,
    needs: [],
  },
  "entries-withheld": {
    says: {
      vi: "Bản nhật ký này không cho biết một số mục của luồng, theo quyền của người nhận.",
      en: "This copy of the journal does not tell some entries of a stream, by the rights of its reader.",
    },
    remedy: {
      vi: "Không phải lỗi: điều ghi là thiếu có thể nằm trong đó; ai được xem thì đọc nhật ký đầy đủ.",
      en: "No fault: what is said to be missing may be among them; who may see it reads the whole journal.",
    },
    clauses: none,
    needs: [],
  },
} satisfies NotesByCode;
