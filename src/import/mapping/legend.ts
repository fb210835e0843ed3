/** One mark and its meaning: `x: có mặt`. */
const pair = /^\W*?([^\s:=;,]{1,6}|1\/2)\s*[:=]\s*(.+)$/u;

/** The marks that a note under a table explains, with their meanings in the words of the note. */
export const legendIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .normalize("NFC")
      .replace(/^\s*(ghi chú|chú thích|ký hiệu|kí hiệu)[^:]*:/i, "")
      .split(/[;\n]|,(?=\s*\S{1,6}\s*[:=])/)
      .flatMap((each) => {
        const [, mark = "", meaning = ""] = pair.exec(each.trim().replace(/^[-–•*]\s+/, "")) ?? [];
        return mark === "" ? [] : [[mark, meaning.trim().replace(/[.,]$/, "")] as const];
      }),
  );
