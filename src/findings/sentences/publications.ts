import { percentText, share } from "../../language/formats.js";
import { figureName, label } from "../../language/labels.js";
import type { Language } from "../../language/language.js";
import { capReadings } from "../../rules/engine/rule-set.js";
import type { Finding } from "../finding.js";

type Details = Finding["details"];
type Sentence = (details: Details) => string;

const subject = ({ of }: Details, language: Language) => label("subject", String(of), language);
const level = ({ level }: Details, language: Language) => label("level", String(level), language);
const figure = ({ figure }: Details, language: Language) => figureName(String(figure), language);

const named = (names: unknown, language: Language): string =>
  String(names)
    .split(" ")
    .map((name) => figureName(name, language))
    .join(", ");

/** A fraction given as `20/100`: a percentage with the decimals that were printed. */
const percent = (fraction: unknown, language: Language): string => {
  const [n = 0, d = 1] = String(fraction).split("/").map(Number);
  return percentText([n, d], language);
};

const stated = (details: Details, language: Language) => percent(details.stated, language);

/** What each reading of the cap makes of totals, given as `19/92 fails`. */
const readings = (details: Details, language: Language): string =>
  capReadings
    .map((reading) => {
      const [figures = "", holds = ""] = String(details[reading]).split(" ");
      const [count = Number.NaN, base = Number.NaN] = figures.split("/").map(Number);
      const told = Number.isNaN(count + base) ? figures : share(count, base, language);
      return `${label("reading", reading, language)}: ${told} (${label("tri", holds, language)})`;
    })
    .join("; ");

/** Totals and percentages as they were published. */
export const publicationSentences = {
  "published-totals-disagree": {
    vi: (d) =>
      `Số công bố không khớp: ${figureName(String(d.identity), "vi")} ghi ${d.stated}, cộng lại được ${d.sum} (${subject(d, "vi")}).`,
    en: (d) =>
      `Published totals do not add up: ${figureName(String(d.identity), "en")} says ${d.stated}, the parts make ${d.sum} (${subject(d, "en")}).`,
  },
  "published-totals-open": {
    vi: (d) =>
      `Số công bố để ngỏ: ${figureName(String(d.identity), "vi")} ghi ${d.stated}, các phần đã công bố cộng lại được ${d.sum} (${subject(d, "vi")}); không công bố: ${named(d.missing, "vi")}.`,
    en: (d) =>
      `Published totals are left open: ${figureName(String(d.identity), "en")} says ${d.stated}, the parts published make ${d.sum} (${subject(d, "en")}); not published: ${named(d.missing, "en")}.`,
  },
  "published-totals-differ-from-record": {
    vi: (d) => `Công bố ${d.stated} ${level(d, "vi")}, hồ sơ ghi ${d.recorded} (${subject(d, "vi")}).`,
    en: (d) =>
      `${d.stated} ${level(d, "en")} were published, ${d.recorded} are recorded (${subject(d, "en")}).`,
  },
  "published-share-inexact": {
    vi: (d) =>
      `Công bố ${stated(d, "vi")}, thực tế ${share(Number(d.count), Number(d.base), "vi")} (${figure(d, "vi")}).`,
    en: (d) =>
      `Published as ${stated(d, "en")}, exactly ${share(Number(d.count), Number(d.base), "en")} (${figure(d, "en")}).`,
  },
  "published-share-impossible": {
    vi: (d) =>
      `Tỷ lệ công bố không thể có: ${stated(d, "vi")} ${figure(d, "vi")} là nhiều hơn toàn bộ (${subject(d, "vi")}).`,
    en: (d) =>
      `Published share is impossible: ${stated(d, "en")} ${figure(d, "en")} is more than all (${subject(d, "en")}).`,
  },
  "published-share-without-base": {
    vi: (d) =>
      `Tỷ lệ công bố không nói tính trên số nào: ${stated(d, "vi")} ${figure(d, "vi")} (${subject(d, "vi")}); ${
        d.fits === "" ? "không mẫu số nào đã công bố cho tỷ lệ này" : `khớp với: ${named(d.fits, "vi")}`
      }.`,
    en: (d) =>
      `Published share without its base: ${stated(d, "en")} ${figure(d, "en")} (${subject(d, "en")}); ${
        d.fits === "" ? "no base that was published gives it" : `it comes out of: ${named(d.fits, "en")}`
      }.`,
  },
  "published-sources-differ": {
    vi: (d) => `Các lần công bố ghi khác nhau về ${figure(d, "vi")} (${subject(d, "vi")}): ${d.says}.`,
    en: (d) => `What was published differs on ${figure(d, "en")} (${subject(d, "en")}): ${d.says}.`,
  },
  "published-cap-exceeded": {
    vi: (d) => `Số công bố vượt tỷ lệ ${percent(d.ratio, "vi")} (${subject(d, "vi")}): ${readings(d, "vi")}.`,
    en: (d) =>
      `Published totals are over the cap of ${percent(d.ratio, "en")} (${subject(d, "en")}): ${readings(d, "en")}.`,
  },
} satisfies Record<string, { readonly vi: Sentence; readonly en: Sentence }>;
