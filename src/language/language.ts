import { frozen } from "./frozen.js";

/** The languages of every text that a reader sees. */
export const languages = /* @__PURE__ */ frozen(["vi", "en"] as const);
/** A language of reports. */
export type Language = (typeof languages)[number];
