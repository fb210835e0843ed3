import { cellStream, committeeStream, endOfDay } from "../../events/index.js";
import { needed, optional } from "../columns/column.js";
import { day } from "../columns/times.js";
import { identifier, title, wordOf } from "../columns/values.js";
import { ask, known, rowByRow } from "./kind.js";

const kind = wordOf([
  ["cell", "chi bộ", "cell"],
  ["base-cell", "chi bộ cơ sở", "base cell"],
  ["base-organisation", "đảng bộ cơ sở", "base organisation"],
  ["superior", "cấp ủy cấp trên", "superior committee"],
]);

/** The organisations whose streams the other tables write on. */
export const organisations = rowByRow({
  says: { vi: "Các tổ chức đảng", en: "Party organisations" },
  columns: {
    organisation: needed(identifier, "Mã tổ chức", "Organisation", "Mã tổ chức đảng"),
    kind: needed(kind, "Loại tổ chức", "Kind", "Kind of organisation"),
    name: needed(title, "Tên tổ chức", "Name", "Tên tổ chức đảng"),
    on: needed(day, "Ngày thành lập", "Founded on"),
    parent: optional(identifier, "Cấp trên trực tiếp", "Parent", "Mã cấp trên"),
  },
  asks: ({ organisation, kind, name, on, parent }) => {
    const stream = kind === "cell" || kind === "base-cell" ? cellStream : committeeStream;
    const data = { organisation, kind, name, on, ...known("parent", parent) };
    return [ask(stream(organisation), "FoundOrganisation", data, endOfDay(on))];
  },
});
