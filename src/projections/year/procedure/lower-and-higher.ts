import type { Classification } from "../classified.js";
import type { YearContext } from "../context.js";
import { grouped, oncePer } from "../table.js";

/** A party that takes a step, with the parties that have to take it before. */
export interface InTurn {
  readonly next: Classification;
  readonly before: readonly Classification[];
}

type Ids = (each: Classification) => readonly string[];

/** The organisations that join a kind of party with the kind that comes next. */
const joins = oncePer((context: YearContext): Readonly<Record<string, readonly [Ids, Ids]>> => {
  const own: Ids = ({ subject }) => [subject.id];
  const terms = grouped(
    context.offices.filter(
      ({ from, to }) => from <= context.cutoff && (to === undefined || to > context.cutoff),
    ),
    ({ member }) => [member],
  );
  const termsOf = ({ subject }: Classification) => terms.get(subject.id) ?? [];
  const serves: Ids = (each) => [...new Set(termsOf(each).map(({ organisation }) => organisation))];
  const leads: Ids = (each) =>
    termsOf(each).flatMap(({ office, organisation }) => (office === "secretary" ? [organisation] : []));
  return {
    "member cell": [({ organisation }) => [organisation], own],
    "cell base-organisation": [({ subject }) => [context.baseOf(subject.id)], own],
    "collective member": [own, serves],
    "collective head": [own, leads],
    "member head": [serves, leads],
  };
});

const byKind = oncePer((classified: readonly Classification[]) =>
  grouped(classified, ({ subject }) => [subject.kind]),
);

/** The subjects of a kind of party: a head is a member. */
export const ofPartyKind = (
  classified: readonly Classification[],
  party: string,
): readonly Classification[] => byKind(classified).get(party === "head" ? "member" : party) ?? [];

/** Each party of the second kind, with all parties of the first kind that belong to it. */
export const inTurn = (
  context: YearContext,
  classified: readonly Classification[],
  party: string,
  nextParty: string,
): InTurn[] => {
  const join = joins(context)[`${party} ${nextParty}`];
  if (join === undefined) return [];
  const [idsBefore, idsNext] = join;
  const byId = grouped(ofPartyKind(classified, party), idsBefore);
  return ofPartyKind(classified, nextParty).flatMap((next) => {
    const before = idsNext(next).flatMap((id) => byId.get(id) ?? []);
    return before.length === 0 ? [] : [{ next, before: before.filter(({ key }) => key !== next.key) }];
  });
};
