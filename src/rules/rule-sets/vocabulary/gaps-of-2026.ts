import { vietnameseDay } from "../../../language/formats.js";
import type { RuleSet } from "../../engine/rule-set.js";
import { mattersOf2026, textsOf2026 } from "../../texts-of-2026.js";

const englishDay = (day: string): string => day.split("-").reverse().map(Number).join("/");

/** The gaps on texts of 2026 that are known by title only, each with the facts under which it matters. */
export const gapsOf2026: RuleSet["gaps"] = mattersOf2026.map((matter) => {
  const { texts, about, matters, concerns } = textsOf2026[matter];
  const listed = texts.map(({ number, from, ...more }) => ({
    vi: `${number} (${vietnameseDay(from)})${"replaces" in more ? ` thay ${more.replaces}` : ""}`,
    en: `${number} (${englishDay(from)})${"replaces" in more ? `, which replaced ${more.replaces}` : ""}`,
  }));
  return {
    id: `${matter}-2026`,
    says: {
      vi: `${listed.map(({ vi }) => vi).join("; ")}: ${about.vi}; chưa đọc. Liên quan khi: ${matters.vi}`,
      en: `${listed.map(({ en }) => en).join("; ")}: ${about.en}; not read. It matters for ${matters.en}`,
    },
    concerns,
  };
});
