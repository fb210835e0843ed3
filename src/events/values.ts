import * as z from "zod";

/**
 * What the schemas know about a field beyond its shape: whether it is personal. `chibo/words` says what it means.
 * A registry of our own, because zod's global one would be shared with the embedding application.
 */
export interface FieldNote {
  /** Free text or anything about a person: redacted, erased and encrypted apart from the rest. */
  readonly personal: true;
}

/** The notes on the fields of every event. */
export const fieldNotes = z.registry<FieldNote>();

/** Marks a field as personal. */
export const personal = <S extends z.ZodType>(schema: S): S => {
  fieldNotes.add(schema, { personal: true });
  return schema;
};

/** What stands for a value that was erased or withheld. A text can still be read; a value of another form cannot. */
export const erasedText = "[đã lược bỏ]";

const wellFormed = (text: string): boolean => text.isWellFormed();

const longestText = 20_000;

/** Free text: at most 20,000 characters of well-formed Unicode. Personal unless a field says otherwise. */
export const freeText = () =>
  personal(z.string().min(1).max(longestText).refine(wellFormed, "not well-formed Unicode"));

/** A short name of a thing or an organisation, never of a person. */
export const title = () => z.string().min(1).max(500).refine(wellFormed, "not well-formed Unicode");

/** An opaque identifier: letters, digits, `.`, `_`, `-`; at most 64 characters. */
export const identifier = () => z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);

/** A member, always by an opaque id; only `MemberNamed` ties a name to it. */
export const memberId = identifier;
/** A party organisation: a cell, a base organisation, a superior committee. */
export const organisationId = identifier;

/** An instant in UTC with whole seconds, `2021-11-03T07:30:00Z`: such strings sort as time does. */
export const instant = () => z.iso.datetime({ precision: 0 });
/** A day of the calendar in Vietnam, `2021-11-03`. */
export const day = () => z.iso.date();
/** A month of the calendar, `2021-11`. */
export const month = () => z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
/** A year under review. */
export const year = () => z.int().min(1930).max(9999);

/** A count of persons, papers, tasks, days, minutes: a whole number from 0. */
export const count = () => z.int().min(0).max(1_000_000_000);

/** Quality levels of members and organisations, from the best down. */
export const levels = ["excellent", "good", "fulfilled", "unfulfilled"] as const;
export const levelSchema = () => z.enum(levels);
/** A quality level of a member or an organisation. */
export type Level = (typeof levels)[number];

/** Degrees to which one criterion is met (rule sets of 2018 to 2025), from the best down. */
export const degrees = ["excellent", "good", "average", "poor"] as const;
export const degreeSchema = () => z.enum(degrees);
/** The degree to which a criterion is met. */
export type Degree = (typeof degrees)[number];

/** Grades of one meeting, from the best down. Not the levels: same thresholds, another object. */
export const grades = ["good", "fair", "average", "poor"] as const;
export const gradeSchema = () => z.enum(grades);
/** The grade of a meeting. */
export type Grade = (typeof grades)[number];

/** The kinds of subjects that are reviewed and rated. */
export const subjectKinds = ["member", "cell", "base-organisation", "collective"] as const;
/** Who or what is reviewed and rated. A collective is the committee that leads the organisation `id`. */
export const subject = () => z.strictObject({ kind: z.enum(subjectKinds), id: identifier() });
/** Who or what is reviewed and rated. */
export type Subject = z.infer<ReturnType<typeof subject>>;

/** Choices that rules or a rubric leave to the committee, by the parameter's name. */
export const chosen = () => z.record(identifier(), z.union([title(), z.int(), z.boolean()]));

/** SHA-256 of a rule set or a rubric as adopted. */
export const sha256 = () => z.string().regex(/^[0-9a-f]{64}$/);

/** A numbered document: a decision, a letter, a plan. */
export const instrument = () =>
  z.strictObject({ number: title(), issuedOn: day().optional(), issuer: title().optional() });
/** A numbered document: a decision, a letter, a plan. */
export type Instrument = z.infer<ReturnType<typeof instrument>>;
