import type { Quota } from "../../engine/rule-set.js";
import { hd21 } from "./sources.js";

/** The caps of HD 21. */
export const quotas: Quota[] = [
  {
    id: "holders-of-posts-per-title",
    says: {
      vi: "Số cán bộ lãnh đạo, quản lý hoàn thành xuất sắc nhiệm vụ không vượt quá 20 % số hoàn thành tốt nhiệm vụ theo chức danh tương đương",
      en: "Holders of posts rated excellent are at most 20 % of those rated good, by equivalent title",
    },
    source: hd21("II.B.4"),
    subject: "member",
    where: { fact: "category.work", is: "equal", value: "with-post" },
    counted: "excellent",
    base: "good",
    ratio: [20, 100],
    scope: "title-group",
    reading: "of-good",
    rounding: "down",
    heads: "counted",
  },
  {
    id: "members-per-base-organisation",
    says: {
      vi: "Số đảng viên hoàn thành xuất sắc nhiệm vụ không vượt quá 20 % số đảng viên hoàn thành tốt nhiệm vụ trong từng tổ chức cơ sở đảng",
      en: "Members rated excellent are at most 20 % of those rated good, in each base organisation",
    },
    source: hd21("II.B.2.3.a"),
    subject: "member",
    counted: "excellent",
    base: "good",
    ratio: [20, 100],
    scope: "base-organisation",
    reading: "of-good",
    rounding: "down",
    heads: "counted",
  },
  {
    id: "organisations-by-type",
    says: {
      vi: "Số tổ chức đảng hoàn thành xuất sắc nhiệm vụ không vượt quá 20 % số hoàn thành tốt nhiệm vụ theo từng loại hình",
      en: "Organisations rated excellent are at most 20 % of those rated good, by type of organisation",
    },
    source: hd21("II.B.1.3.a", "R", "only the beginning of the sentence was read"),
    adoptedBy: "organisations-cap-by-type",
    subject: "cell",
    counted: "excellent",
    base: "good",
    ratio: [20, 100],
    scope: "declared-group",
    reading: "of-good",
    rounding: "down",
    heads: "counted",
  },
  {
    id: "collectives-by-type",
    says: {
      vi: "Số tập thể hoàn thành xuất sắc nhiệm vụ không vượt quá 20 % số hoàn thành tốt nhiệm vụ theo từng loại tập thể",
      en: "Collectives rated excellent are at most 20 % of those rated good, by type of collective",
    },
    source: hd21("II.B.3"),
    subject: "collective",
    counted: "excellent",
    base: "good",
    ratio: [20, 100],
    scope: "declared-group",
    reading: "of-good",
    rounding: "down",
    heads: "counted",
  },
];
