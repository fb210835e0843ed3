import type { Ladder } from "../../engine/rule-set.js";
import { unreadText } from "../vocabulary/building-blocks.js";
import { hd21 } from "./sources.js";

const notFound = hd21("II.B.3", "not-found", "conditions not found in the texts read");

const byUnit = (level: string, vi: string) => ({
  id: `collective.unit-${level}`,
  says: {
    vi: `Không xếp cao hơn mức “${vi}” của tổ chức, cơ quan, đơn vị`,
    en: `Not above the level of its organisation: ${level}`,
  },
  source: hd21("II.B.3"),
  level,
  when: { fact: "organisation.level", is: "equal" as const, value: level },
});

/** The ladder of a leading collective under HD 21, as far as the authors read the texts. */
export const qd132Collective: Ladder = {
  says: { vi: "Tập thể lãnh đạo, quản lý", en: "Leading collective" },
  exemptions: [
    {
      id: "collective.under-six-months",
      says: {
        vi: "Tập thể lãnh đạo, quản lý thành lập chưa đủ 6 tháng: chưa xếp loại",
        en: "A collective founded less than six months ago is not classified",
      },
      source: hd21("II.B.6"),
      outcome: "not-classified",
      when: { fact: "organisation.months", is: "less-than", value: 6 },
    },
  ],
  forced: [
    {
      id: "collective.member-warned",
      says: {
        vi: "Có thành viên bị kỷ luật từ cảnh cáo trở lên (một vi phạm chỉ tính một lần)",
        en: "A member of it disciplined by warning or above (one violation counts once)",
      },
      source: hd21("II.B.3"),
      when: { fact: "discipline.member-warned", is: "equal", value: true },
    },
  ],
  levels: [
    {
      level: "excellent",
      source: hd21("II.B.3"),
      rules: [
        {
          id: "collective.excellent.outstanding",
          says: {
            vi: "Đoàn kết, có năng lực, uy tín; có đổi mới, sản phẩm cụ thể; đơn vị dẫn đầu trong lĩnh vực",
            en: "United, able, trusted; innovation with a concrete product; its unit leads the field",
          },
          source: hd21("II.B.3"),
          when: { fact: "judged.outstanding", is: "equal", value: true },
        },
        {
          id: "collective.excellent.main",
          says: {
            vi: "Các tiêu chí về xây dựng Đảng và nhiệm vụ chính trị đều đạt “Xuất sắc”",
            en: "The criteria on party building and on tasks are all excellent",
          },
          source: hd21("II.B.3"),
          when: { every: "organisation.main-criteria", is: "at-least", value: "excellent" },
        },
        {
          id: "collective.excellent.others",
          says: { vi: "Các tiêu chí còn lại đạt “Tốt” trở lên", en: "All other criteria are good or better" },
          source: hd21("II.B.3"),
          when: { every: "organisation.other-criteria", is: "at-least", value: "good" },
        },
      ],
    },
    unreadText("collective", "good", notFound),
    unreadText("collective", "fulfilled", notFound),
  ],
  ceilings: [
    byUnit("good", "Hoàn thành tốt nhiệm vụ"),
    byUnit("fulfilled", "Hoàn thành nhiệm vụ"),
    byUnit("unfulfilled", "Không hoàn thành nhiệm vụ"),
  ],
};
