import { capReadings, type Quota, type Ratio, type RuleSet, type Text } from "../../rule-set.js";
import type { Overlay, QuotaPatch } from "../schema.js";
import { type Loosening, plainly } from "./loosening.js";

const isMore = ([n, d]: Ratio, [than, of]: Ratio): boolean => n * of > than * d;

/** What of a cap a patch makes looser, and whether that can be told. */
const loosened = (
  quota: Quota,
  patch: QuotaPatch,
): {
  readonly part: keyof Omit<QuotaPatch, "id" | "source">;
  readonly code: Loosening["code"];
  readonly certain: boolean;
}[] => {
  const { ratio, extendedTo, reading, rounding, scope, heads } = patch;
  const place = (name: Quota["reading"]) => capReadings.indexOf(name);
  return [
    ...(ratio !== undefined && isMore(ratio, quota.ratio)
      ? [{ part: "ratio", code: "cap-ratio", certain: true } as const]
      : []),
    ...(extendedTo !== undefined && isMore(extendedTo, quota.extendedTo ?? quota.ratio)
      ? [{ part: "extendedTo", code: "cap-extension", certain: true } as const]
      : []),
    ...(reading !== undefined && place(reading) > place(quota.reading)
      ? [{ part: "reading", code: "cap-reading", certain: true } as const]
      : []),
    ...(rounding === "half-up" && quota.rounding === "down"
      ? [{ part: "rounding", code: "cap-rounding", certain: true } as const]
      : []),
    // Larger groups lose less by rounding down, others divide otherwise: it depends on the people.
    ...(scope !== undefined && scope !== quota.scope
      ? [{ part: "scope", code: "cap-scope", certain: false } as const]
      : []),
    ...(heads === "apart" && quota.heads === "counted"
      ? [{ part: "heads", code: "cap-heads", certain: true } as const]
      : []),
  ];
};

const words: Readonly<Record<string, Text>> = {
  "of-good": { vi: "so với số tốt", en: "of those rated good" },
  "of-good-or-better": { vi: "so với số tốt trở lên", en: "of those rated good or better" },
  "of-rated": { vi: "so với số được xếp loại", en: "of all rated" },
  down: { vi: "làm tròn xuống", en: "rounded down" },
  "half-up": { vi: "làm tròn từ 0,5 trở lên", en: "rounded from a half upwards" },
  "base-organisation": { vi: "trong từng tổ chức cơ sở đảng", en: "in each base organisation" },
  "declared-group": { vi: "trong nhóm do cấp ủy quy định", en: "in groups that the committee declares" },
  "title-group": { vi: "theo chức danh tương đương", en: "by equivalent title" },
  counted: { vi: "tính cả người đứng đầu", en: "heads are counted" },
  apart: { vi: "không tính người đứng đầu", en: "heads are not counted" },
};

const written = (value: Ratio | string | undefined): Text => {
  if (value === undefined) return { vi: "không quy định", en: "nothing said" };
  return typeof value === "string" ? (words[value] ?? plainly(value)) : plainly(value.join("/"));
};

/** Caps that allow more excellent than the clause does. */
export const looserCaps = (base: RuleSet, { quotas = [] }: Overlay): Loosening[] =>
  quotas.flatMap((patch, index) => {
    const quota = base.quotas.find(({ id }) => id === patch.id);
    if (quota === undefined) return [];
    return loosened(quota, patch).map(({ part, code, certain }) => ({
      path: `quotas[${index}].${part}`,
      code,
      certain,
      clause: quota.source,
      centre: written(quota[part]),
      overlay: written(patch[part]),
    }));
  });
