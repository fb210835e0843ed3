import type { Finding } from "../../findings/finding.js";
import { subjectKey } from "../streams/subject-key.js";

/**
 * What can be asked about: a subject by id, a meeting by stream, a cell's quality scores, the caps on a group, a
 * subject's years in a row and its commendations by key (`member:m-07`), a finding.
 */
export type Question =
  | { readonly member: string }
  | { readonly cell: string }
  | { readonly baseOrganisation: string }
  | { readonly collective: string }
  | { readonly meeting: string }
  | { readonly quality: string }
  | { readonly quota: string }
  | { readonly streak: string }
  | { readonly commendation: string }
  | { readonly finding: Finding };

/** Whose level is asked about, by id. */
export type SubjectQuestion = Extract<
  Question,
  | { readonly member: string }
  | { readonly cell: string }
  | { readonly baseOrganisation: string }
  | { readonly collective: string }
>;

/** Something was asked about that the year does not know. */
export class UnknownSubjectError extends Error {
  override readonly name = "UnknownSubjectError";
  readonly code = "unknown-subject";
  /**
   * @param subject what was asked about
   * @param known what could be asked about instead
   */
  constructor(
    readonly subject: string,
    known: readonly string[],
  ) {
    super(
      `unknown-subject: ${subject} is not in this year. Known: ${known.slice(0, 10).join(", ")}${known.length > 10 ? ", …" : ""}.`,
    );
  }
}

/** The key of the subject that is asked about. */
export const keyAsked = (question: SubjectQuestion): string => {
  if ("member" in question) return subjectKey({ kind: "member", id: question.member });
  if ("cell" in question) return subjectKey({ kind: "cell", id: question.cell });
  if ("collective" in question) return subjectKey({ kind: "collective", id: question.collective });
  return subjectKey({ kind: "base-organisation", id: question.baseOrganisation });
};
