import { share } from "../../language/formats.js";
import { label } from "../../language/labels.js";
import type { Language } from "../../language/language.js";
import type { Finding } from "../finding.js";

type Details = Finding["details"];
type Sentence = (details: Details) => string;

const stage = (details: Details, language: Language) => label("stage", String(details.stage), language);

/** A share given as `count/base`, with its percentage. */
const shareOf = (details: Details, name: string, language: Language): string => {
  const [count = 0, base = 0] = String(details[name]).split("/").map(Number);
  return share(count, base, language);
};

const readings = (details: Details, language: Language): string =>
  ["of-good", "of-good-or-better", "of-rated"]
    .map((reading) => `${label("reading", reading, language)}: ${shareOf(details, reading, language)}`)
    .join("; ");

/** Caps held against groups. */
export const quotaSentences = {
  "cap-exceeded": {
    vi: (d) =>
      `Vượt tỷ lệ ${shareOf(d, "ratio", "vi")} (${stage(d, "vi")}): thừa ${d.over}, tối đa ${d.maximum}. ${readings(d, "vi")}.`,
    en: (d) =>
      `Over the cap ${shareOf(d, "ratio", "en")} (${stage(d, "en")}): by ${d.over}, at most ${d.maximum}. ${readings(d, "en")}.`,
  },
  "cap-readings-differ": {
    vi: (d) => `Các cách hiểu tỷ lệ cho kết quả khác nhau (${stage(d, "vi")}): ${readings(d, "vi")}.`,
    en: (d) => `The readings of the cap part (${stage(d, "en")}): ${readings(d, "en")}.`,
  },
  "cap-unsettled": {
    vi: (d) =>
      `Chưa rõ ${d.unsettled} trường hợp có tính vào tỷ lệ ${shareOf(d, "ratio", "vi")} (${stage(d, "vi")}) hay không, và kết quả tùy thuộc vào đó. ${readings(d, "vi")}.`,
    en: (d) =>
      `Nobody knows whether ${d.unsettled} count for the cap ${shareOf(d, "ratio", "en")} (${stage(d, "en")}), and it depends on them. ${readings(d, "en")}.`,
  },
  "cap-extension-too-large": {
    vi: (d) =>
      `Quyết định nâng tỷ lệ lên ${shareOf(d, "ratio", "vi")}, quy định cho phép tối đa ${shareOf(d, "allowed", "vi")}.`,
    en: (d) =>
      `The cap was raised to ${shareOf(d, "ratio", "en")}; the clause allows at most ${shareOf(d, "allowed", "en")}.`,
  },
  "not-in-quota-group": {
    vi: (d) =>
      `${d.count} ${label("subject", String(d.subject), "vi")} đã được xếp loại nhưng chưa thuộc nhóm nào để tính tỷ lệ xuất sắc.`,
    en: (d) =>
      `${d.count} rated (${label("subject", String(d.subject), "en")}) are in no group in which the cap is counted.`,
  },
} satisfies Record<string, { readonly vi: Sentence; readonly en: Sentence }>;
