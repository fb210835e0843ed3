import { label } from "../../language/labels.js";
import type { Language } from "../../language/language.js";
import type { Finding } from "../finding.js";

type Details = Finding["details"];
type Words = Readonly<Record<string, Readonly<Record<Language, string>>>>;

const barredBecause: Words = {
  "not-on-roll": { vi: "không có trong danh sách chi bộ", en: "not on the roll" },
  "not-official": { vi: "không phải đảng viên chính thức của chi bộ", en: "not official members here" },
  suspended: { vi: "bị đình chỉ sinh hoạt", en: "suspended" },
  prosecuted: { vi: "bị khởi tố, truy tố, tạm giam", en: "prosecuted" },
};

const afterBallot: Words = {
  "second-ballot": { vi: "cần bỏ phiếu lần hai", en: "a second ballot is needed" },
  "goes-up": { vi: "cấp trên quyết định", en: "the body above decides" },
  "policy-not-chosen": { vi: "chưa quy định bước tiếp theo", en: "nobody agreed what follows" },
  "second-ballot-failed": {
    vi: "đã bỏ phiếu lần hai, chưa quy định bước tiếp theo",
    en: "it was the second ballot, and nobody agreed what follows",
  },
  "nothing-reached": {
    vi: "cộng dồn xuống mức thấp nhất vẫn không đủ",
    en: "not even with the votes for better levels",
  },
};

/** A word that has a wording here, else the word itself. */
const worded = (words: Words, word: string, language: Language): string => words[word]?.[language] ?? word;

/** Why people have no vote. */
export const barredAs = ({ because }: Details, language: Language): string =>
  worded(barredBecause, String(because), language);

/** What follows a ballot that gave nothing. */
export const ballotAfter = ({ next }: Details, language: Language): string =>
  worded(afterBallot, String(next), language);

/** The votes for each level that the details name, best first. */
export const levelVotes = (details: Details, language: Language): string =>
  ["excellent", "good", "fulfilled", "unfulfilled"]
    .filter((name) => details[name] !== undefined)
    .map((name) => `${label("level", name, language)}: ${details[name]}`)
    .join("; ");

/** What a ballot gave: levels, or what follows where it gave none. */
export const ballotResult = (details: Details, language: Language): string =>
  String(details.other)
    .split(" ")
    .map((word) => worded(afterBallot, word, language))
    .map((word) => label("level", word, language))
    .join(", ");
