import type { Taker } from "../../../rules/engine/rule-set.js";
import { type OfficeTerm, valueOn } from "../../streams/organisations.js";
import { subjectKey, subjectOf } from "../../streams/subject-key.js";
import { termsIn, type YearContext } from "../context.js";

/** The body or person whose step it is. */
export interface StepTaker {
  /** In which role. */
  readonly taker: Taker;
  /** The organisation, where the record shows it. */
  readonly organisation?: string;
  /**
   * The members who act for it, by id, as offices and rolls show them. Empty where the record shows none. Nobody is
   * chosen: all of them are entitled.
   */
  readonly members: readonly string[];
}

/** The offices whose holders act for an organisation. */
const acting: readonly OfficeTerm["office"][] = ["secretary", "deputy", "committee-member"];

const holdersIn = ({ offices, cutoff }: YearContext, organisation: string): readonly string[] => [
  ...new Set(
    termsIn(offices, organisation)
      .filter(
        ({ office, from, to }) =>
          acting.includes(office) && from <= cutoff && (to === undefined || to > cutoff),
      )
      .map(({ member }) => member),
  ),
];

/** The members of a cell who may vote in it. */
const votersIn = (context: YearContext, cell: string): readonly string[] =>
  context
    .rollOf(cell, context.cutoff)
    .filter(
      ({ standing: { place, status, suspended, prosecuted } }) =>
        place === "listed" && status === "official" && !suspended && !prosecuted,
    )
    .map(({ member }) => member);

const body = (context: YearContext, taker: Taker, organisation: string | undefined): StepTaker =>
  organisation === undefined
    ? { taker, members: [] }
    : { taker, organisation, members: holdersIn(context, organisation) };

/**
 * Whose a step is.
 *
 * @param organisation the organisation whose review it is
 * @param key the subject of the step
 */
export const takerOf = (context: YearContext, taker: Taker, organisation: string, key: string): StepTaker => {
  const { kind, id } = subjectOf(key);
  switch (taker) {
    case "subject":
      return kind === "member" ? { taker, members: [id] } : body(context, taker, id);
    case "cell-committee":
      return body(context, taker, organisation);
    case "cell":
    case "counting-committee":
      return { taker, organisation, members: votersIn(context, organisation) };
    case "base-committee":
      return body(context, taker, context.baseOf(organisation));
    case "superior-committee": {
      const own = context.organisations.get(kind === "member" ? organisation : id);
      return body(context, taker, valueOn(own?.parents ?? [], context.cutoff)?.value);
    }
    default:
      return { taker, members: [] };
  }
};

/** The members who may take a step and are not its subject. */
export const othersEntitled = ({ members }: StepTaker, key: string): readonly string[] =>
  members.filter((member) => subjectKey({ kind: "member", id: member }) !== key);
