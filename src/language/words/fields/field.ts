import type { Text } from "../../text.js";
import type { ValueKind } from "../values.js";

/** The words of one name of the vocabulary: of a field, a value, an event type, a fact. */
export interface Words {
  /** The name as a form shows it. */
  readonly label: Text;
  /** One line on its meaning, or on the value to write. */
  readonly help?: Text;
  /** A value in the form of a JSON file. */
  readonly example?: unknown;
  /** The unit of a number. */
  readonly unit?: Text;
}

/** The words of a field of an event or a command. */
export interface FieldWords extends Words {
  /** The kind of its values, if they are a closed list. */
  readonly values?: ValueKind;
}

type More = Pick<FieldWords, "example" | "unit" | "values">;

/** Words in their usual order: label, then help, each in Vietnamese and English. */
export const field = (
  vi: string,
  en: string,
  helpVi: string,
  helpEn: string,
  more: More = {},
): FieldWords => ({
  label: { vi, en },
  help: { vi: helpVi, en: helpEn },
  ...more,
});

/** The units of numbers in events. */
export const units = {
  people: { vi: "người", en: "people" },
  votes: { vi: "phiếu", en: "votes" },
  papers: { vi: "phiếu", en: "papers" },
  tasks: { vi: "nhiệm vụ", en: "tasks" },
  units: { vi: "đơn vị", en: "units" },
  points: { vi: "điểm", en: "points" },
  minutes: { vi: "phút", en: "minutes" },
  halfDays: { vi: "nửa ngày", en: "half days" },
  shortcomings: { vi: "hạn chế", en: "shortcomings" },
  subjects: { vi: "đối tượng", en: "subjects" },
  years: { vi: "năm", en: "years" },
  times: { vi: "lượt", en: "times" },
} as const;

/**
 * The words of a field by its place: those for its whole path, or those for the nearest fields around it, or
 * those for its own name. Undefined if the table has none.
 *
 * @param table words by place, with names joined by dots
 * @param names the fields around it, the outermost first, and last the field itself
 */
export const wordsByPlace = (
  table: Readonly<Record<string, FieldWords>>,
  names: readonly string[],
): FieldWords | undefined => {
  const places = names.map((_, index) => names.slice(index).join("."));
  const place = places.find((each) => Object.hasOwn(table, each));
  return place === undefined ? undefined : table[place];
};
