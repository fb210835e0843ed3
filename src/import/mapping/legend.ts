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

/** What lines such as `Số phiếu phát ra: 6; thu về: 6` state, by the columns that their labels name. */
export const labelledIn = (
  texts: readonly string[],
  columnOf: (label: string) => string | undefined,
): ReadonlyMap<string, string> =>
  new Map(
    texts
      .flatMap((text) => text.normalize("NFC").split(/[;\n]/))
      .flatMap((each) => {
        const [, label = "", value = ""] = /^([^:]{2,60}):\s*(\S.*)$/.exec(each.trim()) ?? [];
        const name = label === "" ? undefined : columnOf(label);
        return name === undefined ? [] : [[name, value.trim().replace(/[.,]$/, "")] as const];
      }),
  );
