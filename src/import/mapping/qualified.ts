import { withoutMarks } from "../../language/collation.js";
import type { Text } from "../../language/text.js";
import { columnNames } from "../column.js";
import type { TableKind } from "../kinds/table-kind.js";
import type { Draft } from "./guess-columns.js";

/** Words that make a value one that was proposed, planned, owed or given by oneself, or one of another year. */
const changing =
  /\b(de nghi|de xuat|du kien|tu (xep|danh|cham|nhan|phan|kiem)|phai (nop|dong|thu)|con (no|thieu)|chua|dang ky|phan dau|ke hoach|chi tieu|(nam|ky|thang|quy) (truoc|ngoai))\b/;
/** Words in brackets that say how a value is written and not which value it is. */
const neutral =
  /^(dong|vnd|d|nghin dong|ngan dong|trieu dong|diem|nguoi|phieu|phut|neu co|ghi ro|in hoa|chu in hoa|viet chu in hoa|khai sinh|nam nu|ngay thang nam|dd mm yyyy|x)$/;

/** What stands in a header besides the words that name its column: words in brackets, and headings above. */
const besides = ({ parts }: Draft): readonly { readonly text: string; readonly isBracket: boolean }[] => [
  ...parts.flatMap((part) =>
    [...part.matchAll(/\(([^)]*)\)?/g)].map(([, text = ""]) => ({ text, isBracket: true })),
  ),
  ...parts.slice(0, -1).map((text) => ({ text, isBracket: false })),
];

/** A list of short names, numbers or units, which changes nothing. A short name is one word with its capitals. */
const isCode = (text: string): boolean =>
  text
    .split(/[,;/|]+/)
    .every((each) => /^\s*(\p{Lu}|(?=(\p{L}*\p{Lu}){2})\p{L}{2,7}|[\d\s+\-–=:.%]*)\s*$/u.test(each)) ||
  neutral.test(withoutMarks(text));

/**
 * Takes from columns what their headers do not plainly name: a proposed level is no decided level, and the money that
 * is owed is not paid. Such a column is not read, which is told.
 * @param year the year of the table, if it is known
 */
export const withoutQualified = (
  kind: TableKind,
  drafts: readonly Draft[],
  year: string | undefined,
): { readonly drafts: readonly Draft[]; readonly taken: readonly Text[] } => {
  const names = new Set(
    Object.entries(kind.columns).flatMap(([name, column]) => columnNames(name, column).map(withoutMarks)),
  );
  const isChanged = (draft: Draft): boolean => {
    if (names.has(withoutMarks(draft.parts.join(" ")))) return false;
    return besides(draft).some(({ text, isBracket }) => {
      const said = withoutMarks(text);
      if (names.has(said)) return false;
      const isOtherYear = [...said.matchAll(/\bnam (\d{4})\b/g)].some(([, each]) => each !== year);
      if (changing.test(said) || isOtherYear) return true;
      const reads = draft.states.some(({ is }) => {
        const reader = is === null ? undefined : kind.columns[is]?.reader;
        return reader?.choices !== undefined && "value" in reader.read(text);
      });
      return isBracket && !isCode(text) && !reads;
    });
  };
  const changed = drafts.filter((draft) => draft.states.length > 0 && isChanged(draft));
  const listed = changed.map(({ header }) => `“${header}”`).join(", ");
  return {
    drafts: drafts.map((draft) => (changed.includes(draft) ? { ...draft, states: [] } : draft)),
    taken:
      changed.length === 0
        ? []
        : [
            {
              vi: `không đọc cột ${listed}, vì tiêu đề có lời làm đổi nghĩa`,
              en: `not read, since their headers have words that change what they state: ${listed}`,
            },
          ],
  };
};
