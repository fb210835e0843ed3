/** The languages of every text that a reader sees. */
export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];
