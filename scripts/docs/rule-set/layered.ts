import { type RuleSet, regulations } from "../../../src/rules/index.js";
import { list } from "../markdown.js";
import { switchable } from "./summary.js";

/** The shipped rule set that another is laid over; none for a rule set that stands by itself. */
export const baseOf = (ruleSet: RuleSet): RuleSet | undefined =>
  Object.values(regulations).find(
    ({ layers }) =>
      layers.length < ruleSet.layers.length &&
      layers.every((layer, index) => layer === ruleSet.layers[index]),
  );

const added = (
  of: readonly { readonly id: string }[],
  base: readonly { readonly id: string }[],
): string[] => {
  const known = new Set(base.map(({ id }) => id));
  return of.flatMap(({ id }) => (known.has(id) ? [] : [`\`${id}\``]));
};

const line = (title: string, ids: readonly string[]): string =>
  `${title}: ${ids.length === 0 ? "không có / *none*" : ids.join(", ")}`;

/** Says that a rule set is an overlay, over what, and what it adds. */
export const layeredBlocks = (ruleSet: RuleSet): string[] => {
  const base = baseOf(ruleSet);
  if (base === undefined) return [];
  const rules = added(switchable({ ...ruleSet, constraints: [] }), switchable({ ...base, constraints: [] }));
  return [
    "## Lớp đặt trên / Overlay",
    `Bộ này đặt trên [\`${base.id}\`](${base.id}.md): điều gì không nêu ở đây thì giữ như ở đó. *An overlay: what it does not name stays as it was.*`,
    list([
      line("Quy tắc thêm / *rules added*", rules),
      line("Trình tự, thời hạn thêm / *order and time added*", added(ruleSet.constraints, base.constraints)),
      line("Chỗ còn thiếu văn bản thêm / *gaps added*", added(ruleSet.gaps, base.gaps)),
    ]),
  ];
};
