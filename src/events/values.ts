import * as z from "zod";
import { frozen } from "../language/frozen.js";

/**
 * A note on a field besides its schema: whether it is personal. `chibo/words` gives its meaning. The library
 * has its own registry, because the embedding application would share zod's global one.
 */
export interface FieldNote {
  /** Free text, or data about a person. A program redacts, erases and encrypts it separately. */
  readonly personal: true;
}

/** The notes on the fields of every event. */
export const fieldNotes = z.registry<FieldNote>();

/** Marks a field as personal. */
export const personal = <S extends z.ZodType>(schema: S): S => {
  fieldNotes.add(schema, { personal: true });
  return schema;
};

/**
 * The text in place of an erased or withheld value. A text field stays readable. A field of another form does
 * not.
 */
export const erasedText = "[đã lược bỏ]";

const wellFormed = (text: string): boolean => text.isWellFormed();

const longestText = 20_000;

/**
 * Free text: at most 20,000 characters of well-formed Unicode. It is personal unless a field says otherwise.
 */
export const freeText = () =>
  personal(z.string().min(1).max(longestText).refine(wellFormed, "not well-formed Unicode"));

/** A short name of an item or an organisation, never of a person. */
export const title = () => z.string().min(1).max(500).refine(wellFormed, "not well-formed Unicode");

/** An opaque identifier: letters, digits, `.`, `_`, `-`; at most 64 characters. */
export const identifier = () => z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);

/** A member, always by an opaque id. Only `MemberNamed` connects a name with it. */
export const memberId = identifier;
/** A party organisation: a cell, a base organisation, a superior committee. */
export const organisationId = identifier;

/** An instant in UTC with whole seconds, `2021-11-03T07:30:00Z`. Such strings sort in order of time. */
export const instant = () => z.iso.datetime({ precision: 0 });
/** A day of the calendar in Vietnam, `2021-11-03`. */
export const day = () => z.iso.date();
/** A month of the calendar, `2021-11`. */
export const month = () => z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
/** A year under review. */
export const year = () => z.int().min(1930).max(9999);

/** A period under review: a year `2026`, a quarter `2026-Q3`, or a month `2026-09`. */
export const reviewPeriod = () => z.string().regex(/^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$/);

/** A count of persons, papers, tasks, days, minutes: a whole number from 0. */
export const count = () => z.int().min(0).max(1_000_000_000);

/** Quality levels of members and organisations, from the best down. */
export const levels = /* @__PURE__ */ frozen(["excellent", "good", "fulfilled", "unfulfilled"] as const);
export const levelSchema = () => z.enum(levels);
/** A quality level of a member or an organisation. */
export type Level = (typeof levels)[number];

/** The reasons why a body gives a subject no level in a period. */
export const notRatedReasons = [
  "training",
  "newly-appointed",
  "newly-admitted",
  "sick-or-maternity",
  "under-inspection",
  "exempt",
  "absent",
  "suspended",
  "departed",
  "other",
] as const;
/** The reason why a body gives a subject no level. */
export const notRatedReason = () => z.enum(notRatedReasons);

/** The roles of the bodies that propose a level or appraise a subject, in the usual order of a review. */
export const bodyRoles = [
  "unit-head",
  "appraisal-body",
  "mass-organisation",
  "employer",
  "cell-committee",
  "cell",
  "superior",
  "higher-superior",
] as const;
/** The body that proposes or appraises: its role, and its organisation and spokesperson where recorded. */
export const body = () =>
  z.strictObject({
    role: z.enum(bodyRoles),
    organisation: organisationId().optional(),
    member: personal(memberId()).optional(),
  });
/** The role of a body that proposes or appraises. */
export type BodyRole = (typeof bodyRoles)[number];

/** Degrees to which one criterion is met (rule sets of 2018 to 2025), from the best down. */
export const degrees = /* @__PURE__ */ frozen(["excellent", "good", "average", "poor"] as const);
export const degreeSchema = () => z.enum(degrees);
/** The degree to which a criterion is met. */
export type Degree = (typeof degrees)[number];

/**
 * Grades of one meeting, from the best down. They have the thresholds of the levels, but levels rate other
 * subjects.
 */
export const grades = /* @__PURE__ */ frozen(["good", "fair", "average", "poor"] as const);
export const gradeSchema = () => z.enum(grades);
/** The grade of a meeting. */
export type Grade = (typeof grades)[number];

/** The kinds of subjects that are reviewed and rated. */
export const subjectKinds = ["member", "cell", "base-organisation", "collective"] as const;
/** The subject of a review and a rating. A collective is the committee that leads the organisation `id`. */
export const subject = () => z.strictObject({ kind: z.enum(subjectKinds), id: identifier() });
/** The subject of a review and a rating. */
export type Subject = z.infer<ReturnType<typeof subject>>;

/** Choices that rules or a rubric leave to the committee, by the parameter's name. */
export const chosen = () => z.record(identifier(), z.union([title(), z.int(), z.boolean()]));

/** SHA-256 of an adopted rule set or rubric. */
export const sha256 = () => z.string().regex(/^[0-9a-f]{64}$/);

/** A numbered document: a decision, a letter, a plan. */
export const instrument = () =>
  z.strictObject({ number: title(), issuedOn: day().optional(), issuer: title().optional() });
/** A numbered document: a decision, a letter, a plan. */
export type Instrument = z.infer<ReturnType<typeof instrument>>;
