import {
  type Band,
  type Edge,
  type Measure,
  meetingFacts,
  type Ratio,
  type Text,
} from "../../rules/index.js";

const both = (write: (language: keyof Text) => string): Text => ({ vi: write("vi"), en: write("en") });

const factWords = (name: string): Text => meetingFacts[name]?.says ?? { vi: name, en: name };

/** `85 %`, or the fraction where the percentage is not whole. */
const percent = ([n, d]: Ratio): string => ((100 * n) % d === 0 ? `${(100 * n) / d} %` : `${n}/${d}`);

const edgeWords = ({ at }: Edge): Text => {
  if (typeof at === "number") return both(() => String(at));
  if (!("of" in at)) return both(() => percent(at));
  const [part, whole] = [percent(at.ratio), factWords(at.of)];
  return { vi: `${part} ${whole.vi}`, en: `${part} of ${whole.en}` };
};

/** What a criterion's bands divide. */
export const measureWords = (measure: Measure): Text => {
  if ("fact" in measure) return factWords(measure.fact);
  const [share, base] = [factWords(measure.share), factWords(measure.of)];
  return { vi: `${share.vi}, so với ${base.vi}`, en: `${share.en}, of ${base.en}` };
};

/** The range of a band: `from` and `to` hold the end itself, `more than` and `less than` do not. */
export const rangeWords = ({ from, to }: Pick<Band, "from" | "to">): Text => {
  const [low, high] = [from && edgeWords(from), to && edgeWords(to)];
  if (low !== undefined && low.vi === high?.vi) return { vi: `đúng ${low.vi}`, en: `exactly ${low.en}` };
  const above = low && {
    vi: `${from?.included ? "từ" : "trên"} ${low.vi}`,
    en: `${from?.included ? "from" : "more than"} ${low.en}`,
  };
  if (high === undefined) return above ?? { vi: "mọi giá trị", en: "any value" };
  const end = {
    vi: `${to?.included ? "" : "dưới "}${high.vi}`,
    en: `${to?.included ? "" : "less than "}${high.en}`,
  };
  if (above !== undefined) return { vi: `${above.vi} đến ${end.vi}`, en: `${above.en} to ${end.en}` };
  return to?.included ? { vi: `đến ${end.vi}`, en: `up to ${end.en}` } : end;
};
