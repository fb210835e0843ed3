/** The languages of every text that a reader sees. */
export const languages = ["vi", "en"] as const;
/** A language of reports. */
export type Language = (typeof languages)[number];
