import type { Condition } from "../../engine/conditions/condition.js";
import type { Ladder, OpenCase, Rule } from "../../engine/rule-set.js";
import { no, yes } from "../vocabulary/building-blocks.js";
import type { Concerns } from "../vocabulary/concerns.js";
import { unreadCase } from "../vocabulary/open-cases.js";
import { hd21 } from "./sources.js";

/** The subordinate subjects that a ladder counts: members of a cell, organisations of a committee. */
interface Below {
  readonly facts: "members" | "subordinates";
  readonly vi: string;
  readonly en: string;
}

/** The organisations with a government, Front or mass organisation of the same level. */
const ofThoseWithPeers: Concerns = {
  when: no("peers.none"),
  otherwise: {
    vi: "không áp dụng: không có chính quyền, Mặt trận, đoàn thể cùng cấp",
    en: "does not apply: there is no government, Front or mass organisation of the same level",
  },
};

const peersAtLeast = (level: string): Condition => ({ fact: "peers.lowest", is: "at-least", value: level });

const excellent = (id: string, below: Below): Rule[] => [
  {
    id: `${id}.excellent.outstanding`,
    says: {
      vi: "Có nhiều thành tích nổi trội, đổi mới, là điển hình",
      en: "Many notable achievements, innovation, a model",
    },
    source: hd21("II.B.1.3.a"),
    when: { fact: "judged.outstanding", is: "equal", value: true },
  },
  {
    id: `${id}.excellent.main`,
    says: {
      vi: "Các tiêu chí về xây dựng Đảng, hệ thống chính trị và lãnh đạo nhiệm vụ chính trị đều đạt “Xuất sắc”",
      en: "The criteria on building the Party and on leading the political tasks are all excellent",
    },
    source: hd21("II.B.1.3.a"),
    when: { every: "organisation.main-criteria", is: "at-least", value: "excellent" },
  },
  {
    id: `${id}.excellent.others`,
    says: { vi: "Các tiêu chí còn lại đạt “Tốt” trở lên", en: "All other criteria are good or better" },
    source: hd21("II.B.1.3.a"),
    when: { every: "organisation.other-criteria", is: "at-least", value: "good" },
  },
  {
    id: `${id}.excellent.all-fulfilled`,
    says: {
      vi: `100 % ${below.vi} hoàn thành nhiệm vụ trở lên`,
      en: `100 % of ${below.en} are fulfilled or better`,
    },
    source: hd21("II.B.1.3.a"),
    when: {
      share: `${below.facts}.at-least-fulfilled`,
      of: `${below.facts}.rated`,
      is: "at-least",
      ratio: [1, 1],
    },
  },
  {
    id: `${id}.excellent.four-fifths-good`,
    says: {
      vi: `Ít nhất 80 % ${below.vi} hoàn thành tốt nhiệm vụ trở lên`,
      en: `At least 80 % of ${below.en} are good or better`,
    },
    source: hd21("II.B.1.3.a"),
    when: {
      share: `${below.facts}.at-least-good`,
      of: `${below.facts}.rated`,
      is: "at-least",
      ratio: [4, 5],
    },
  },
  {
    id: `${id}.excellent.peers`,
    says: {
      vi: "Chính quyền, Mặt trận, đoàn thể cùng cấp hoàn thành tốt nhiệm vụ trở lên",
      en: "The government, Front and mass organisations of the same level are good or better",
    },
    source: hd21("II.B.1.3.a"),
    when: peersAtLeast("good"),
    concerns: ofThoseWithPeers,
  },
];

const good = (id: string, below: Below): Rule[] => [
  {
    id: `${id}.good.main`,
    says: {
      vi: "Các tiêu chí về xây dựng Đảng, hệ thống chính trị và lãnh đạo nhiệm vụ chính trị đều đạt “Tốt” trở lên",
      en: "The criteria on building the Party and on leading the political tasks are all good or better",
    },
    source: hd21("II.B.1.3.b"),
    when: { every: "organisation.main-criteria", is: "at-least", value: "good" },
  },
  {
    id: `${id}.good.others`,
    says: {
      vi: "Các tiêu chí còn lại đạt “Trung bình” trở lên",
      en: "All other criteria are average or better",
    },
    source: hd21("II.B.1.3.b"),
    when: { every: "organisation.other-criteria", is: "at-least", value: "average" },
  },
  {
    id: `${id}.good.all-fulfilled`,
    says: {
      vi: `100 % ${below.vi} hoàn thành nhiệm vụ trở lên`,
      en: `100 % of ${below.en} are fulfilled or better`,
    },
    source: hd21("II.B.1.3.b"),
    when: {
      share: `${below.facts}.at-least-fulfilled`,
      of: `${below.facts}.rated`,
      is: "at-least",
      ratio: [1, 1],
    },
  },
  {
    id: `${id}.good.half-good`,
    says: {
      vi: `Ít nhất 50 % ${below.vi} hoàn thành tốt nhiệm vụ trở lên`,
      en: `At least 50 % of ${below.en} are good or better`,
    },
    source: hd21("II.B.1.3.b"),
    when: {
      share: `${below.facts}.at-least-good`,
      of: `${below.facts}.rated`,
      is: "at-least",
      ratio: [1, 2],
    },
  },
  {
    id: `${id}.good.peers`,
    says: {
      vi: "Chính quyền, Mặt trận, đoàn thể cùng cấp hoàn thành nhiệm vụ trở lên",
      en: "The government, Front and mass organisations of the same level are fulfilled or better",
    },
    source: hd21("II.B.1.3.b"),
    when: peersAtLeast("fulfilled"),
    concerns: ofThoseWithPeers,
  },
];

const fulfilled = (id: string): Rule[] => [
  {
    id: `${id}.fulfilled.main`,
    says: {
      vi: "Các tiêu chí về xây dựng Đảng, hệ thống chính trị và lãnh đạo nhiệm vụ chính trị đạt “Trung bình” trở lên",
      en: "The criteria on building the Party and on leading the political tasks are average or better",
    },
    source: hd21("II.B.1.3.c"),
    when: { every: "organisation.main-criteria", is: "at-least", value: "average" },
  },
  {
    id: `${id}.fulfilled.others`,
    says: {
      vi: "Các tiêu chí còn lại đạt “Trung bình” trở lên",
      en: "All other criteria are average or better",
    },
    source: hd21("II.B.1.3.c"),
    when: { every: "organisation.other-criteria", is: "at-least", value: "average" },
  },
  {
    id: `${id}.fulfilled.not-disciplined`,
    says: {
      vi: "Tổ chức đảng không bị kỷ luật, trừ trường hợp tự phát hiện và đã khắc phục xong hậu quả",
      en: "Not disciplined, except where self-detected and its consequences fully remedied",
    },
    source: hd21("II.B.1.3.c"),
    when: {
      any: [
        { fact: "discipline.in-year", is: "equal", value: false },
        { fact: "discipline.self-detected-and-remedied", is: "equal", value: true },
      ],
    },
  },
];

const forced = (id: string): Rule[] => [
  {
    id: `${id}.under-half`,
    says: {
      vi: "Hoàn thành dưới 50 % chỉ tiêu kinh tế - xã hội, quốc phòng, an ninh",
      en: "Less than 50 % of the socio-economic, defence and security targets completed",
    },
    source: hd21("II.B.1.3.d", "quoted-in-part"),
    when: { share: "tasks.done", of: "tasks.assigned", is: "less-than", ratio: [1, 2] },
    unless: [
      {
        id: `${id}.under-half.force-majeure`,
        says: { vi: "Trừ trường hợp bất khả kháng", en: "Except by force majeure" },
        source: hd21("II.B.1.3.d", "quoted-in-part"),
        when: { fact: "relief.force-majeure.under-half", is: "equal", value: true },
      },
    ],
  },
  {
    id: `${id}.party-building-poor`,
    says: {
      vi: "Chương trình, kế hoạch công tác xây dựng Đảng đạt mức “Kém”",
      en: "The party-building programme is poor",
    },
    source: hd21("II.B.1.3.d", "quoted-in-part"),
    when: { fact: "degree.party-building", is: "equal", value: "poor" },
  },
];

const newlyFounded = (id: string) => ({
  id: `${id}.under-six-months`,
  says: {
    vi: "Tổ chức đảng thành lập chưa đủ 6 tháng: chưa xếp loại",
    en: "An organisation founded less than six months ago is not classified",
  },
  source: hd21("II.B.6"),
  outcome: "not-classified" as const,
  when: { fact: "organisation.months", is: "less-than" as const, value: 6 },
});

/** Only fulfilled names the discipline of the organisation. Whether it bars the levels above was not read. */
const disciplineAboveFulfilled = (id: string): OpenCase =>
  unreadCase(
    `${id}.discipline-above-fulfilled`,
    hd21("II.B.1.3.a, II.B.1.3.b", "quoted-in-part", "as read, excellent and good do not name discipline"),
    "Tổ chức đảng bị kỷ luật, không tự phát hiện, khắc phục: chỉ mức “hoàn thành” nêu điều kiện này",
    "Disciplined, not self-detected and remedied: only fulfilled names this condition",
    { all: [yes("discipline.in-year"), no("discipline.self-detected-and-remedied")] },
    ["unfulfilled"],
  );

const ladderOf = (
  id: string,
  says: Ladder["says"],
  below: Below,
  further: Rule[],
  open: OpenCase[] = [],
): Ladder => ({
  says,
  exemptions: [newlyFounded(id)],
  forced: [...forced(id), ...further],
  levels: [
    { level: "excellent", source: hd21("II.B.1.3.a"), rules: excellent(id, below) },
    { level: "good", source: hd21("II.B.1.3.b"), rules: good(id, below) },
    { level: "fulfilled", source: hd21("II.B.1.3.c"), rules: fulfilled(id) },
  ],
  ceilings: [],
  open: [disciplineAboveFulfilled(id), ...open],
});

/** The ladder of a cell under HD 21. */
export const qd132Cell: Ladder = ladderOf(
  "cell",
  { vi: "Chi bộ", en: "Cell" },
  { facts: "members", vi: "đảng viên", en: "members" },
  [
    {
      id: "cell.over-fifth-unfulfilled",
      says: {
        vi: "Trên 20 % đảng viên không hoàn thành nhiệm vụ",
        en: "More than 20 % of the members are unfulfilled",
      },
      source: hd21("II.B.1.3.d", "reported", "threshold as a law firm states it"),
      when: { share: "members.unfulfilled", of: "members.rated", is: "more-than", ratio: [1, 5] },
    },
  ],
);

/** The ladder of a base organisation under HD 21. */
export const qd132BaseOrganisation: Ladder = ladderOf(
  "base-organisation",
  { vi: "Tổ chức cơ sở đảng", en: "Base organisation" },
  { facts: "subordinates", vi: "tổ chức đảng trực thuộc", en: "subordinate organisations" },
  [],
  [
    unreadCase(
      "base-organisation.clause-b",
      hd21("II.B.1.3.d", "quoted-in-part", "clause b is cut off"),
      "Có tổ chức trực thuộc bị kỷ luật hoặc không hoàn thành nhiệm vụ: điểm b bị cắt trong bản đọc",
      "A subordinate organisation is disciplined or unfulfilled: clause b was cut off",
      {
        any: [yes("discipline.subordinate"), { fact: "subordinates.unfulfilled", is: "at-least", value: 1 }],
      },
      ["unfulfilled"],
    ),
  ],
);
