import type { Language } from "../../events/index.js";
import type { Finding } from "../findings/finding.js";
import { label, share } from "./labels.js";

type Details = Finding["details"];
type Sentence = (details: Details) => string;

const level = (details: Details, name: string, language: Language) =>
  label("level", String(details[name]), language);
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

/** The parts of a published sum that were not given. */
const partNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  exempt: { vi: "số được miễn", en: "exempt" },
  notReviewed: { vi: "số chưa kiểm điểm", en: "not reviewed" },
};

const parts = (details: Details, language: Language): string =>
  String(details.missing)
    .split(" ")
    .map((part) => partNames[part]?.[language] ?? label("level", part, language))
    .join(", ");

/** Caps held against groups, and totals as they were published. */
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
  "published-totals-disagree": {
    vi: (d) =>
      `Số công bố không khớp: ${d.identity === "listed" ? "tổng số" : "số được xếp loại"} ghi ${d.stated}, cộng lại được ${d.sum} (${label("subject", String(d.of), "vi")}).`,
    en: (d) =>
      `Published totals do not add up: ${d.identity} says ${d.stated}, the parts make ${d.sum} (${label("subject", String(d.of), "en")}).`,
  },
  "published-totals-open": {
    vi: (d) =>
      `Số công bố để ngỏ: ${d.identity === "listed" ? "tổng số" : "số được xếp loại"} ghi ${d.stated}, các phần đã công bố cộng lại được ${d.sum} (${label("subject", String(d.of), "vi")}); không công bố: ${parts(d, "vi")}.`,
    en: (d) =>
      `Published totals are left open: ${d.identity} says ${d.stated}, the parts published make ${d.sum} (${label("subject", String(d.of), "en")}); not published: ${parts(d, "en")}.`,
  },
  "published-totals-differ-from-record": {
    vi: (d) =>
      `Công bố ${d.stated} ${level(d, "level", "vi")}, hồ sơ ghi ${d.recorded} (${label("subject", String(d.of), "vi")}).`,
    en: (d) =>
      `${d.stated} ${level(d, "level", "en")} were published, ${d.recorded} are recorded (${label("subject", String(d.of), "en")}).`,
  },
  "published-share-inexact": {
    vi: (d) =>
      `Công bố ${shareOf(d, "stated", "vi").split(" = ")[1]}, thực tế ${share(Number(d.count), Number(d.base), "vi")} (${level(d, "level", "vi")}).`,
    en: (d) =>
      `Published as ${shareOf(d, "stated", "en").split(" = ")[1]}, exactly ${share(Number(d.count), Number(d.base), "en")} (${level(d, "level", "en")}).`,
  },
} satisfies Record<string, { readonly vi: Sentence; readonly en: Sentence }>;
