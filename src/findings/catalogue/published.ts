import { caps, none } from "./clauses.js";
import { decided, house } from "./needs.js";
import type { NotesByCode } from "./notes.js";

/** What was published, against itself and against the record. */
export const publishedNotes = {
  "published-totals-disagree": {
    says: {
      vi: "Các con số công bố không cộng khớp với nhau.",
      en: "Published totals do not add up.",
    },
    remedy: {
      vi: "Đối chiếu với văn bản gốc; nguồn sai thì giữ nguyên và ghi chú mâu thuẫn.",
      en: "Compare with the source; where the source itself is wrong, keep it and note the contradiction.",
    },
    clauses: none,
    needs: ["ResultsPublished"],
  },
  "published-totals-open": {
    says: {
      vi: "Không kiểm tra được tổng công bố, vì có phần không được công bố.",
      en: "Published totals cannot be checked, because parts of them were not published.",
    },
    remedy: { vi: "Tìm số liệu của phần còn thiếu.", en: "Find the figures that are missing." },
    clauses: none,
    needs: ["ResultsPublished"],
  },
  "published-totals-differ-from-record": {
    says: {
      vi: "Số công bố khác số đếm được từ các quyết định đã ghi.",
      en: "A published total is not what the decisions on record make.",
    },
    remedy: {
      vi: "Ghi bổ sung quyết định còn thiếu, hoặc công bố lại.",
      en: "Record the decisions that are missing, or publish again.",
    },
    clauses: none,
    needs: ["ResultsPublished", ...decided, ...house],
  },
  "published-share-inexact": {
    says: {
      vi: "Tỷ lệ phần trăm công bố không khớp số lượng, dù tính trên mẫu số nào.",
      en: "A published percentage is not the share of any base that it could mean.",
    },
    remedy: {
      vi: "Tỷ lệ làm tròn thì ghi rõ; tính nhầm thì công bố lại.",
      en: "Say so if it is rounded; publish again if it is wrong.",
    },
    clauses: none,
    needs: ["ResultsPublished"],
  },
  "published-share-impossible": {
    says: {
      vi: "Tỷ lệ công bố lớn hơn toàn bộ, nên không thể có.",
      en: "A published share is more than the whole, which cannot be.",
    },
    remedy: {
      vi: "Đối chiếu với văn bản gốc; nguồn sai thì giữ nguyên và ghi chú mâu thuẫn.",
      en: "Compare with the source; where the source itself is wrong, keep it and note the contradiction.",
    },
    clauses: none,
    needs: ["ResultsPublished"],
  },
  "published-share-without-base": {
    says: {
      vi: "Tỷ lệ phần trăm được công bố mà không nói tính trên số nào.",
      en: "A percentage was published without saying of what.",
    },
    remedy: { vi: "Tìm mẫu số trong văn bản gốc.", en: "Find its base in the source." },
    clauses: none,
    needs: ["ResultsPublished"],
  },
  "published-sources-differ": {
    says: {
      vi: "Các nguồn công bố những con số khác nhau về cùng một nhóm.",
      en: "Sources publish different figures for the same population.",
    },
    remedy: {
      vi: "Tìm văn bản gốc; giữ cả hai số liệu cho đến khi rõ.",
      en: "Find the original; keep both figures until it is clear.",
    },
    clauses: none,
    needs: ["ResultsPublished"],
  },
  "published-cap-exceeded": {
    says: {
      vi: "Tổng số công bố vượt tỷ lệ cho phép, nên có nhóm vượt tỷ lệ.",
      en: "Published totals are over the cap, so that some group is over it.",
    },
    remedy: {
      vi: "Kiểm tra nhóm và mẫu số để tính tỷ lệ; cấp có thẩm quyền giải trình.",
      en: "Check the group and the base of the cap; the competent committee explains.",
    },
    clauses: caps,
    needs: ["ResultsPublished"],
  },
} satisfies NotesByCode;
