import { InvalidInputError } from "../../language/problems/errors.js";
import type { Text } from "../../language/text.js";
import type { Rubric } from "../../rules/rubrics/rubric.js";
import type { TableFile } from "../file/sheet.js";
import type { TableKind } from "../kinds/table-kind.js";
import { type TableKindName, tableKinds } from "../kinds/table-kinds.js";
import { ownOfRows } from "./ask-missing.js";
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
  fees: /đảng phí/iu,
  ballots: /kiểm phiếu|bỏ phiếu/iu,
  "self-reviews": /tự kiểm điểm|tự đánh giá/iu,
  proposals: /đề nghị|đề xuất/iu,
  levels: /kết quả (?:đánh giá, ?)?xếp loại|xếp loại/iu,
};

/** Columns that say who is meant, in tables of every kind. */
const persons = new Set(["member", "subject", "name", "cell", "organisation", "meeting"]);

/** Columns of which a table of a kind has one, where none is needed by itself. */
const needs: Partial<Record<TableKindName, readonly string[]>> = {
  members: ["status", "admittedOn", "recognisedOn", "on", "state"],
  results: ["excellent", "good", "fulfilled", "unfulfilled", "worthyGood", "worthyExcellent", "strong"],
  "self-reviews": ["ownLevel", "points", "degree"],
};

/** How many columns of a kind a sheet states. Columns that only this kind has count most. */
const fits = (as: TableKindName, { sheet, header, times }: ReadSheet, rubrics: readonly Rubric[]): number => {
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
    rubrics,
  });
  const found = new Set(
    drafts.flatMap(({ states }) =>
      states.flatMap((state) => [...(state.is === null ? [] : [state.is]), ...Object.keys(state.with ?? {})]),
    ),
  );
  const own = Object.entries(kind.columns).filter(([name, { required }]) => required && ownOfRows.has(name));
  const main = own.filter(([name]) => !persons.has(name));
  if (main.length > 0 && !main.every(([name]) => found.has(name))) return 0;
  if (main.length === 0 && as in needs && !needs[as]?.some((name) => found.has(name))) return 0;
  const title = judged
    .filter(({ why }) => why === "above")
    .flatMap(({ texts }) => texts)
    .join(" ");
  const isWide = drafts.some(({ states }) =>
    states.some((state) => state.with !== undefined || state.ticked !== undefined),
  );
  const weights = [...found].map((name) =>
    main.some(([each]) => each === name) ? 2 : persons.has(name) ? 0.5 : 1,
  );
  return weights.reduce((sum, each) => sum + each, 0) + (isWide ? 1 : 0) + (titles[as]?.test(title) ? 2 : 0);
};

/** What a kind of table says, without its details. */
const shortly = ({ vi, en }: Text): Text => ({
  vi: vi.split(/[:,(]/)[0] ?? vi,
  en: en.split(/[:,(]/)[0] ?? en,
});

/** The kind of table that a file states: the one of which it has most columns. Where two fit alike, the kind is asked. */
export const kindsFor = (
  file: TableFile,
  options: {
    readonly sheet?: string;
    readonly header?: readonly number[];
    readonly rubrics?: Iterable<Rubric>;
  },
): GuessedKind => {
  let problem: unknown;
  const all = (Object.keys(tableKinds) as TableKindName[]).flatMap((as) => {
    try {
      return [
        { as, fit: fits(as, sheetsToRead(file, tableKinds[as], options)[0], [...(options.rubrics ?? [])]) },
      ];
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      problem = error;
      return [];
    }
  });
  const [best, ...others] = all.sort((one, other) => other.fit - one.fit);
  if (best === undefined) throw problem;
  if (best.fit === 0) return { as: "members" };
  const alike = [best, ...others.filter(({ fit }) => fit === best.fit)];
  if (alike.length === 1) return { as: best.as };
  return {
    as: best.as,
    question: {
      id: "as",
      ask: { vi: "Đây là bảng gì?", en: "What kind of table is this?" },
      at: [],
      choices: alike.map(({ as }) => ({
        answer: as,
        means: shortly(tableKinds[as].says),
        sets: { "/as": as },
      })),
    },
  };
};
