import type { RefusalCode, RefusalInfo } from "../reason.js";

/** What is wrong and what to do about it, by code, in one language. */
export type Messages = { readonly [C in RefusalCode]: (info: RefusalInfo[C]) => string };

/** The sentence of a refusal. */
export const sentence = (
  why: { readonly code: RefusalCode; readonly info: unknown },
  messages: Messages,
): string => (messages[why.code] as (info: unknown) => string)(why.info);
