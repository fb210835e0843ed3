import { compareIds } from "../../../language/collation.js";
import { grouped } from "../table.js";
import type { Turn, TurnState } from "./turns.js";

/** Steps of one kind that wait for the same body or person, in one review. */
export interface Work extends Omit<Turn, "key" | "subject" | "by" | "on" | "why"> {
  readonly state: Extract<TurnState, "late" | "open" | "blocked">;
  /** The subjects, such as `member:m-07`. */
  readonly keys: readonly string[];
}

const states = ["late", "open", "blocked"] as const;

const isWork = (turn: Turn): turn is Turn & Pick<Work, "state"> =>
  states.some((state) => state === turn.state);

/** Work without a day comes after work with one. */
const orderOf = ({ state, until }: Work): string => `${states.indexOf(state)} ${until?.on ?? "~"}`;

/**
 * What waits for each body and person: the late first, then what is open, then what waits for another step, each by
 * its last day.
 *
 * @param of only for these: a body by its organisation, a person by the member's id
 */
export const workQueue = (
  turns: readonly Turn[],
  of: { readonly organisation?: string | undefined; readonly member?: string | undefined } = {},
): Work[] => {
  const { organisation, member } = of;
  const own = turns
    .filter(isWork)
    .filter(({ taker }) => organisation === undefined || taker.organisation === organisation)
    .filter(({ taker }) => member === undefined || taker.members.includes(member));
  const together = grouped(own, ({ organisation: review, period, step, taker, state, until, waitsFor }) => [
    JSON.stringify([
      review,
      period,
      step,
      taker.taker,
      taker.organisation,
      state,
      until,
      waitsFor.map((each) => each.step),
    ]),
  ]);
  return [...together.values()]
    .flatMap(([first, ...rest]): Work[] => {
      if (first === undefined) return [];
      const { key, subject: _, by: __, on: ___, why: ____, ...work } = first;
      const all = [first, ...rest];
      const members = [...new Set(all.flatMap(({ taker }) => taker.members))].sort(compareIds);
      const steps = [...new Set(all.flatMap(({ waitsFor }) => waitsFor.map((each) => each.step)))];
      const waitsFor = steps.map((step) => ({
        step,
        keys: [
          ...new Set(
            all.flatMap((turn) =>
              turn.waitsFor.filter((each) => each.step === step).flatMap((each) => each.keys),
            ),
          ),
        ],
      }));
      return [
        {
          ...work,
          taker: { ...work.taker, members },
          waitsFor,
          keys: [key, ...rest.map((turn) => turn.key)],
        },
      ];
    })
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : orderOf(a) > orderOf(b) ? 1 : 0));
};
