/** The languages of every text that a reader sees. */
export const languages = ["vi", "en"] as const;
/** A language that reports are written in. */
export type Language = (typeof languages)[number];
