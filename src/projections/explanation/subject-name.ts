import { label } from "../words/index.js";
import type { Rendering } from "./lines.js";

/** What a finding or explanation is about, in words: a subject's key, a stream, or an organisation's id. */
export const qualified = (about: string, { language, names }: Rendering): string => {
  const at = about.indexOf(":");
  if (at < 0) return names?.(about) ?? about;
  const id = about.slice(at + 1);
  return `${label("subject", about.slice(0, at), language)} ${names?.(id) ?? id}`;
};
