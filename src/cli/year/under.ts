import { adoptedIn, type Known } from "../../projections/index.js";
import { inForce, type RuleSet, regulations } from "../../rules/index.js";
import { Failure } from "../failure.js";
import { ruleSetFrom } from "../rules/sets.js";

const usualIn = (year: number): string =>
  inForce
    .filter(({ years }) => year >= years.from && year <= (years.to ?? year))
    .flatMap(({ usual }) => usual)
    .join(", ");

const noneAdopted = (year: number): Failure => {
  const usual = usualIn(year);
  return new Failure("usage", {
    vi: `Trong phần đã đọc chưa có kiểm điểm năm ${year} nào được mở nên chưa rõ bộ quy định. Hãy thêm --under <mã>${usual === "" ? "" : ` (năm này thường dùng: ${usual})`}.`,
    en: `In what was read no review of ${year} was opened, so no rule set was adopted. Add --under <id>${usual === "" ? "" : ` (usual for that year: ${usual})`}.`,
  });
};

const severalAdopted = (year: number, ids: readonly string[]): Failure =>
  new Failure("usage", {
    vi: `Kiểm điểm năm ${year} áp dụng nhiều bộ quy định. Hãy chọn bằng --under: ${ids.join(", ")}.`,
    en: `Reviews of ${year} adopted several rule sets. Choose by --under: ${ids.join(", ")}.`,
  });

const notShipped = (year: number, id: string): Failure =>
  new Failure("unknown-rule-set", {
    vi: `Kiểm điểm năm ${year} áp dụng “${id}”, không có sẵn trong chibo. Hãy ghi tệp của bộ đó: --under <tệp>.`,
    en: `Reviews of ${year} adopted "${id}", which does not ship. Name its file: --under <file>.`,
  });

/**
 * The rule set to judge by: the one that the caller names, else the one that all reviews of the year adopted.
 *
 * @throws Failure where neither gives one
 */
export const ruleSetUnder = (known: Known, year: number, named: string | undefined): RuleSet => {
  if (named !== undefined) return ruleSetFrom(named);
  const ids = [...new Set(adoptedIn(known, year).map(({ ruleSet }) => ruleSet))];
  const [id, ...others] = ids;
  if (id === undefined) throw noneAdopted(year);
  if (others.length > 0) throw severalAdopted(year, ids);
  const ruleSet = Object.hasOwn(regulations, id) ? regulations[id] : undefined;
  if (ruleSet === undefined) throw notShipped(year, id);
  return ruleSet;
};
