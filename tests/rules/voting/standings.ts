import type { Standing } from "../../../src/rules/voting/party-standing.js";

/** The last day before QĐ 294, and the first under it. */
export const before294 = "2025-06-30";
export const from294 = "2025-07-01";

/** The last day under QĐ 294, and the first under the texts of 2026 that nobody read. */
export const last294 = "2026-04-07";
export const since2026 = "2026-04-08";

/** An official member who is present, unless the options say otherwise. */
export const standing = (but: Partial<Standing> = {}): Standing => ({
  member: "m-1",
  status: "official",
  exempt: false,
  suspended: false,
  prosecuted: false,
  away: "no",
  present: true,
  ...but,
});

/** A number of members with the same standing; each id is a letter and a number. */
export const some = (count: number, letter: string, but: Partial<Standing> = {}): Standing[] =>
  Array.from({ length: count }, (_, index) => standing({ member: `${letter}-${index + 1}`, ...but }));
