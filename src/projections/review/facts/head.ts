import type { Subject } from "../../../events/index.js";
import type { OfficeTerm } from "../../roll/organisations.js";
import type { YearContext } from "../../year/context.js";
import { changesOf, standingLevel, type YearDecisions } from "../decisions.js";
import { subjectKey } from "../subject.js";
import type { FactBook } from "./book.js";

const heads = new Set<OfficeTerm["office"]>(["secretary", "head-of-unit"]);

/**
 * What a head's level is limited by: the decided levels of the organisation that the member heads and of its
 * leading collective. There is one where it has committee members, or where a review or a decision speaks of it.
 */
export const knowHeaded = (
  book: FactBook,
  { offices, cutoff, reviewOf }: YearContext,
  member: string,
  decided: readonly YearDecisions[],
): void => {
  const current = offices.filter(({ from, to }) => from <= cutoff && (to === undefined || to > cutoff));
  const headed = current.find((term) => term.member === member && heads.has(term.office));
  book.know("post.head", headed !== undefined, headed === undefined ? [] : [headed.by]);
  if (headed === undefined) return;
  const id = headed.organisation;
  const levelOf = (kind: Subject["kind"]) => standingLevel(changesOf(decided, subjectKey({ kind, id })));
  const organisation = levelOf("cell") ?? levelOf("base-organisation");
  book.know("organisation.level", organisation?.level, organisation === undefined ? [] : [organisation.by]);

  const key = subjectKey({ kind: "collective", id });
  const review = reviewOf(id);
  const members = current.filter((term) => term.organisation === id && term.office === "committee-member");
  const collective = levelOf("collective");
  const spokenOf =
    changesOf(decided, key).length > 0 ||
    [review?.reviews, review?.proposed, review?.voted].some((records) => records?.[key] !== undefined);
  book.know(
    "collective.none",
    members.length === 0 && !spokenOf,
    members.length > 0 ? members.map(({ by }) => by) : [headed.by],
  );
  book.know("collective.level", collective?.level, collective === undefined ? [] : [collective.by]);
};
