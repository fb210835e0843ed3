import { InvalidInputError } from "../../language/problems/errors.js";
import type { TableFile } from "../file/sheet.js";
import type { TableKind } from "../kinds/table-kind.js";
import { type TableKindName, tableKinds } from "../kinds/table-kinds.js";
import { columnBy, draftsOf } from "./guess-columns.js";
import { judgedRows } from "./layout.js";
import type { Question } from "./question.js";
import { type ReadSheet, sheetsToRead } from "./sheets-to-read.js";
import { acrossIn, tickedIn } from "./wide.js";

/** The kind of table that fits a file, and a question where several fit. */
export interface GuessedKind {
  readonly as: TableKindName;
  readonly question?: Question;
}

/** Words of a title that name what a table is about. */
const titles: Partial<Record<TableKindName, RegExp>> = {
  members: /danh sách đảng viên|phiếu đảng viên|danh sách đoàn viên/iu,
  attendance: /điểm danh|chấm công/iu,
  scores: /chấm điểm|bảng điểm/iu,
};

/** How many columns of a kind a sheet states. Columns that only this kind has count most. */
const fits = (as: TableKindName, { sheet, header, times }: ReadSheet): number => {
  const kind: TableKind = tableKinds[as];
  const columnOf = columnBy(kind);
  const judged = judgedRows(sheet, header);
  const rows = judged.flatMap(({ row, why }) => (why === undefined ? [row] : []));
  const named = draftsOf(sheet, header, rows).map((draft) => {
    const is = columnOf(draft.parts);
    return is === undefined ? draft : { ...draft, states: [{ is }] };
  });
  const [time] = times.length === 1 ? times : [];
  const drafts = acrossIn(as, tickedIn(kind, named, columnOf), {
    ...(time === undefined ? {} : { time }),
    rubrics: [],
  });
  const found = new Set(drafts.flatMap(({ states }) => states.map(({ is }) => is)));
  const title = judged
    .filter(({ why }) => why === "above")
    .flatMap(({ texts }) => texts)
    .join(" ");
  const isWide = drafts.some(({ states }) =>
    states.some((state) => state.with !== undefined || state.ticked !== undefined),
  );
  return found.size + (isWide ? 1 : 0) + (titles[as]?.test(title) ? 2 : 0);
};

/** The kind of table that a file states: the one of which it has most columns. Where two fit alike, the kind is asked. */
export const kindsFor = (
  file: TableFile,
  options: { readonly sheet?: string; readonly header?: readonly number[] },
): GuessedKind => {
  let problem: unknown;
  const all = (Object.keys(tableKinds) as TableKindName[]).flatMap((as) => {
    try {
      return [{ as, fit: fits(as, sheetsToRead(file, tableKinds[as], options)[0]) }];
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      problem = error;
      return [];
    }
  });
  const [best, ...others] = all.sort((one, other) => other.fit - one.fit);
  if (best === undefined) throw problem;
  const alike = [best, ...others.filter(({ fit }) => fit === best.fit)];
  if (alike.length === 1) return { as: best.as };
  return {
    as: best.as,
    question: {
      id: "as",
      ask: { vi: "Đây là bảng gì?", en: "What kind of table is this?" },
      at: [],
      choices: alike.map(({ as }) => ({ answer: as, means: tableKinds[as].says, sets: { "/as": as } })),
    },
  };
};
