import { endOfDay } from "../../events/index.js";
import { cellStream, committeeStream } from "../../events/streams.js";
import { formValues } from "../../language/words/form-values.js";
import { neededColumn, optional } from "../column.js";
import { identifierCell, titleCell } from "./cell-readers.js";
import { dayCell } from "./day-cells.js";
import { ask, rowByRow, whereKnown } from "./table-kind.js";
import { namedValue } from "./word-cells.js";

const organisationKind = namedValue(formValues.organisationKind, {
  superior: ["đảng bộ cấp trên", "superior organisation"],
});

/** The organisations. The other tables write on their streams. */
export const organisationsTable = rowByRow({
  says: { vi: "Các tổ chức đảng", en: "Party organisations" },
  columns: {
    organisation: neededColumn(identifierCell, "Mã tổ chức", "Organisation", "Mã tổ chức đảng"),
    kind: neededColumn(organisationKind, "Loại tổ chức", "Kind", "Kind of organisation"),
    name: neededColumn(titleCell, "Tên tổ chức", "Name", "Tên tổ chức đảng"),
    on: neededColumn(dayCell, "Ngày thành lập", "Founded on"),
    parent: optional(identifierCell, "Cấp trên trực tiếp", "Parent", "Mã cấp trên"),
  },
  asks: ({ organisation, kind, name, on, parent }) => {
    const stream = kind === "cell" || kind === "base-cell" ? cellStream : committeeStream;
    const data = { organisation, kind, name, on, ...whereKnown("parent", parent) };
    return [ask(stream(organisation), "FoundOrganisation", data, endOfDay(on))];
  },
});
