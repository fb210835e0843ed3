/** The time that a title names: a month `2025-05`, a quarter `2025-Q2` or a year `2025`. */
const forms: readonly [form: RegExp, time: (...found: readonly string[]) => string][] = [
  [
    /(?:tháng|thang|th\.?)\s*(\d{1,2})\s*(?:năm|nam|[/\-.])\s*(\d{4})/giu,
    (month = "", year = "") => `${year}-${month.padStart(2, "0")}`,
  ],
  [
    /(?:quý|quy)\s*(iv|i{1,3}|[1-4])\s*(?:năm|nam|[/\-.])\s*(\d{4})/giu,
    (quarter = "", year = "") =>
      `${year}-Q${{ i: 1, ii: 2, iii: 3, iv: 4 }[quarter.toLowerCase()] ?? quarter}`,
  ],
  [/(?:năm|nam)\s*(\d{4})/giu, (year = "") => year],
];

/** A day on which a paper was signed, or the day of another paper, which says nothing of the time that a table covers. */
const signed = /ngày\s*[\d….]*\s*(?:tháng\s*[\d….]*\s*năm\s*[\d….]*|[/\-.]\s*\d{1,2}\s*[/\-.]\s*\d{4})/giu;
/** Another paper that a title cites. */
const cited = /(?:hướng dẫn|quy định|quyết định|nghị quyết|kế hoạch|công văn)\s+số.*$/giu;

/** The times that texts name, each once. A month is not its year as well. */
export const timesIn = (texts: readonly string[]): string[] => {
  const found: string[] = [];
  for (const text of texts) {
    let rest = text.normalize("NFC").replace(signed, " ").replace(cited, " ");
    for (const [form, time] of forms)
      rest = rest.replace(form, (_, ...groups: string[]) => {
        found.push(time(...groups));
        return " ";
      });
  }
  const all = [...new Set(found)].filter((time) => {
    const month = /^\d{4}-(\d{2})$/.exec(time)?.[1];
    return month === undefined || (month >= "01" && month <= "12");
  });
  return all.filter((time) => !all.some((other) => other !== time && other.startsWith(`${time}-`)));
};

/** The month that the name of a sheet states: `Tháng 5`, `T5`, `05-2025`. Without its year, the year is not known. */
export const monthOfSheet = (name: string, year?: string): string | undefined => {
  const [, own = "", named = year] =
    /^(?:tháng|thang|th\.?|t\.?)?\s*(0?[1-9]|1[0-2])(?:\s*(?:năm|[/\-._])\s*(\d{4}))?$/iu.exec(
      name.normalize("NFC").trim(),
    ) ?? [];
  return own === "" || named === undefined ? undefined : `${named}-${own.padStart(2, "0")}`;
};
