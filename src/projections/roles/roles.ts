/** Who reads: a role decides what is shown, never what is computed. */
export const roles = ["member", "secretary", "committee", "superior", "auditor"] as const;
/** A role in which somebody reads. */
export type Role = (typeof roles)[number];

/**
 * How far a role sees: what concerns nobody but the reader; the reader's cell; the reader's organisation and all
 * below it; those on whom the reader's committee decided; or nothing. For an auditor the organisation is the
 * whole journal.
 */
export const reaches = ["own", "cell", "organisation", "decided", "none"] as const;
/** How far a role sees a class of content. */
export type Reach = (typeof reaches)[number];

/** The kinds of personal and sensitive content of a journal. */
export const fieldClasses = [
  "name",
  "author",
  "comment",
  "opinion",
  "minutes",
  "task",
  "presence",
  "excuse",
  "leave",
  "discipline",
  "development",
  "confidence",
  "self-review",
  "assessment",
  "level",
  "collective",
  "voters",
  "ballot",
  "marks",
  "reason",
  "complaint",
  "correction",
] as const;
/** A kind of personal or sensitive content. */
export type FieldClass = (typeof fieldClasses)[number];

/** Who reads, with what the role is held in. */
export type Viewer =
  | { readonly role: "member"; readonly member: string }
  | { readonly role: "secretary"; readonly cell: string }
  /** Without an organisation: the one whose journal it is. */
  | { readonly role: "committee" | "superior"; readonly organisation?: string }
  | { readonly role: "auditor" };
