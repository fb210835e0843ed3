import type { Quota } from "../../engine/rule-set.js";
import { qd124 } from "./sources.js";

const cap = (subject: string, source: Quota["source"], vi: string, en: string): Quota => ({
  id: `${subject}-per-group`,
  says: {
    vi: `Số ${vi} hoàn thành xuất sắc nhiệm vụ không vượt quá 20 % số hoàn thành tốt nhiệm vụ trong nhóm có vị trí, vai trò, chức năng, nhiệm vụ tương đồng`,
    en: `${en} rated excellent are at most 20 % of those rated good among similar ones`,
  },
  source,
  subject,
  counted: "excellent",
  base: "good",
  ratio: [20, 100],
  scope: "declared-group",
  reading: "of-good",
  rounding: "down",
  heads: "counted",
});

const ofCollectives = qd124("12.1", "P(tr)");

/** The cap of QĐ 124: in groups of similar position, role, function and task that the committee declares. */
export const quotas: Quota[] = [
  cap("member", qd124("12.1", "S", "for members as an implementer states it"), "đảng viên", "Members"),
  cap("collective", ofCollectives, "tập thể", "Collectives"),
  cap("cell", ofCollectives, "chi bộ", "Cells"),
  cap("base-organisation", ofCollectives, "tổ chức cơ sở đảng", "Base organisations"),
];
