import type { Text } from "../../language/text.js";
import { stepNames, takerNames } from "../../language/words/choices.js";
import type { Source } from "../engine/conditions/vocabulary.js";
import type { Constraint, ProcedureStep, Taker } from "../engine/rule-set.js";

/** The steps of a review that constraints and procedures may name, in the usual order of a review. */
export const steps = stepNames;

/** The name of a step. */
export type Step = keyof typeof steps;

/** Whether a text names a step. */
export const isStep = (name: string): name is Step => Object.hasOwn(steps, name);

/**
 * The parties of a constraint: the subjects of a review, and a `head`, which is the secretary of an
 * organisation. If a step precedes itself, the list is an order: `["member", "cell"]` means members before
 * their cell.
 */
export const partyKinds = ["member", "cell", "base-organisation", "collective", "head"] as const;
/** The kind of a party in a constraint. */
export type PartyKind = (typeof partyKinds)[number];

/** The bodies and persons that take the steps of a review. */
export const takers: Readonly<Record<Taker, Text>> = takerNames;

/** The kinds of periods under review that a step may belong to. */
export const periodsOfSteps = {
  year: { vi: "năm", en: "year" },
  quarter: { vi: "quý", en: "quarter" },
  month: { vi: "tháng", en: "month" },
} as const satisfies Record<NonNullable<ProcedureStep["periods"]>[number], Text>;

/** The kinds of subjects that are organisations or their leading collectives. */
export const organisationKinds = ["cell", "base-organisation", "collective"] as const;

/** A step of subjects of some kinds, and whose step it is. */
export const stepOfReview = (
  source: Source,
  step: Step,
  taker: Taker,
  of: readonly Exclude<PartyKind, "head">[],
  rest: Pick<ProcedureStep, "after" | "when" | "periods"> & { readonly after?: Step[] } = {},
): ProcedureStep => ({ step, taker, of: [...of], source, ...rest });

interface Told {
  readonly id: string;
  readonly says: Text;
  readonly source: Source;
  readonly adoptedBy?: string;
}

/** A subject takes one step before another step. */
export const stepBefore = (told: Told, first: Step, next: Step, of: readonly PartyKind[]): Constraint => ({
  ...told,
  holds: { first, next, of: [...of] },
});

/** One kind of subject takes a step before the next kind above it. */
export const kindBefore = (told: Told, step: Step, of: readonly PartyKind[]): Constraint =>
  stepBefore(told, step, step, of);

/** The party takes a step by a day of the year, or of a later year. */
export const stepBy = (
  told: Told,
  step: Step,
  of: readonly PartyKind[],
  by: string,
  yearsAfter = 0,
): Constraint => ({ ...told, holds: { step, of: [...of], by, yearsAfter } });

/** The participants have the draft at least some working days before the review meeting. */
export const draftBeforeMeeting = (source: Source, workingDays: number): Constraint => ({
  id: "draft-before-meeting",
  says: {
    vi: `Dự thảo báo cáo kiểm điểm gửi đến người dự họp trước ít nhất ${workingDays} ngày làm việc`,
    en: `The draft report reaches those who take part at least ${workingDays} working days before`,
  },
  source,
  holds: { first: "draft-sent", next: "review-meeting", workingDays },
});

/** A committee classifies nobody before the review. */
export const reviewBeforeLevel = (source: Source): Constraint[] => [
  stepBefore(
    {
      id: "review-before-level",
      says: {
        vi: "Chưa kiểm điểm xong thì chưa xếp loại",
        en: "Nobody is classified before the review is finished",
      },
      source,
    },
    "self-review",
    "level-decided",
    ["member"],
  ),
  stepBefore(
    {
      id: "report-before-level",
      says: {
        vi: "Tổ chức đảng, tập thể kiểm điểm xong mới xếp loại",
        en: "No organisation or collective is classified before its own report",
      },
      source,
    },
    "collective-report",
    "level-decided",
    ["cell", "base-organisation", "collective"],
  ),
];

/** Members before their cell, cells before their base organisation. */
export const lowerBeforeHigher = (source: Source): Constraint =>
  kindBefore(
    {
      id: "lower-before-higher",
      says: {
        vi: "Xếp loại cấp dưới trước, cấp trên sau",
        en: "Lower organisations are classified before higher ones",
      },
      source,
    },
    "level-decided",
    ["member", "cell", "base-organisation"],
  );

/** A collective comes before its members. */
export const collectiveBeforeMembers = (source: Source): Constraint =>
  kindBefore(
    {
      id: "collective-before-individual",
      says: {
        vi: "Xếp loại tập thể trước, cá nhân trong tập thể sau",
        en: "A collective is classified before its members",
      },
      source,
    },
    "level-decided",
    ["collective", "member"],
  );

/**
 * The head comes after the others of the collective. A clause also puts the head after the organisation. The
 * record cannot show this, because the cell's own level needs the levels of all its members. People must
 * check it.
 */
export const headLast = (source: Source): Constraint =>
  kindBefore(
    {
      id: "head-last",
      says: {
        vi: "Xếp loại người đứng đầu sau khi xếp loại xong tổ chức, tập thể và các cá nhân khác",
        en: "The head is classified after the organisation, the collective and the others",
      },
      source,
    },
    "level-decided",
    ["member", "head"],
  );

/**
 * The government, professional or mass organisation comes before the party organisation of the same level.
 */
export const unitBeforeParty = (source: Source): Constraint =>
  stepBefore(
    {
      id: "unit-before-party-organisation",
      says: {
        vi: "Xếp loại chính quyền, chuyên môn, đoàn thể trước, tổ chức đảng sau",
        en: "The unit of the same level is classified before the party organisation",
      },
      source,
    },
    "unit-level",
    "level-decided",
    ["cell", "base-organisation"],
  );

/** The employer rates civil servants before the party does. */
export const employerBeforeMember = (source: Source): Constraint =>
  stepBefore(
    {
      id: "employer-before-member",
      says: {
        vi: "Đảng viên là cán bộ, công chức, viên chức: xếp loại sau khi có kết quả xếp loại cán bộ, công chức, viên chức",
        en: "A member who is a civil servant is classified after the employer's level is known",
      },
      source,
    },
    "employer-level",
    "level-decided",
    ["member"],
  );

/** The level *excellent* asks for a concrete product. The record shows one where evidence is attached. */
export const productBehindExcellent = (id: string, source: Source, of: readonly PartyKind[]): Constraint => ({
  id,
  says: {
    vi: "Mức hoàn thành xuất sắc nhiệm vụ cần có sản phẩm cụ thể: có minh chứng kèm theo",
    en: "The level excellent asks for a concrete product, with evidence attached",
  },
  source,
  holds: { attached: "product", of: [...of], level: "excellent" },
});

/** A check that a committee ordered before the decision ends before the decision. */
export const checkBeforeDecision = (source: Source): Constraint =>
  stepBefore(
    {
      id: "check-before-decision",
      says: {
        vi: "Có khiếu nại, tố cáo, phản ánh hoặc dấu hiệu vi phạm: kiểm tra, xác minh xong mới quyết định",
        en: "Where there is a complaint or a sign of a violation, it is checked before the decision",
      },
      source,
    },
    "check-concluded",
    "level-decided",
    ["member", "cell", "base-organisation", "collective"],
  );
