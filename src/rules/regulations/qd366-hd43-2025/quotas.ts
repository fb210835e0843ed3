import type { Quota } from "../../engine/rule-set.js";
import { qd366 } from "./sources.js";

const cap = (subject: string, vi: string, en: string): Quota => ({
  id: `${subject}-per-group`,
  says: {
    vi: `Số ${vi} hoàn thành xuất sắc nhiệm vụ không vượt quá 20 % số hoàn thành tốt nhiệm vụ trong nhóm có vị trí, vai trò, chức năng, nhiệm vụ tương đồng; tối đa 25 % khi cấp có thẩm quyền quyết định`,
    en: `${en} rated excellent are at most 20 % of those rated good among similar ones, up to 25 % by decision`,
  },
  source: qd366("11.1.5"),
  subject,
  counted: "excellent",
  base: "good",
  ratio: [20, 100],
  extendedTo: [25, 100],
  scope: "declared-group",
  reading: "of-good",
  rounding: "down",
  heads: "counted",
});

/** The cap of QĐ 366: in groups of similar position, role, function and task that the committee declares. */
export const quotas: Quota[] = [
  cap("member", "cá nhân", "Persons"),
  cap("collective", "tập thể", "Collectives"),
  cap("cell", "chi bộ", "Cells"),
  cap("base-organisation", "tổ chức cơ sở đảng", "Base organisations"),
];
