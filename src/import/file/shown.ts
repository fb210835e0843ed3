import { SSF } from "@e965/xlsx";

/** A text within a number format. */
const literal = /"([^"]*)"|\\(.)/gu;
/** Whether a format makes another thing of a number, as a prefix, figures or a stroke do: `"m-"0`, `0"/20"`, `00\/00`. */
const changes = (format: string): boolean => {
  const plain = format.replace(/\[[^\]]*\]|_.|\*./gu, "");
  return plain.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/u).some((section) => {
    const digits = section.search(/[0#?](?=(?:[^"]*"[^"]*")*[^"]*$)/u);
    return [...section.matchAll(literal)].some(({ index, 0: whole, 1: quoted, 2: escaped }) => {
      const text = quoted ?? escaped ?? "";
      const isWithin = index > digits && digits >= 0 && /[0#?]/.test(section.slice(index + whole.length));
      return (
        /\d/.test(text) ||
        ((digits < 0 || index < digits) && /\p{L}/u.test(text)) ||
        (isWithin && /[-/.:]/.test(text))
      );
    });
  });
};

/** What a format shows of a value. A format that no program could have written shows the value. */
const formatted = (format: string, value: string | number): string => {
  try {
    return String(SSF.format(format, value));
  } catch {
    return String(value);
  }
};

/**
 * The text of a cell as its number format shows it: a number with the zeros before it, such as the number of a card;
 * undefined where the format shows something else than the value, or nothing.
 */
export const shownText = (
  value: string | number,
  format: string | number | undefined,
): string | undefined => {
  const text = String(value);
  if (typeof format !== "string" || format === "General" || format === "@" || text.trim() === "") return text;
  if (typeof value === "number" && /^0{2,}$/.test(format) && /^\d+$/.test(text))
    return text.padStart(format.length, "0");
  if (typeof value === "number" && !/["\\;]/.test(format)) return text;
  const shown = formatted(format, value);
  if (typeof value === "string") return shown.trim() === value.trim() ? text : undefined;
  return changes(format) || shown.trim() === "" ? undefined : text;
};
