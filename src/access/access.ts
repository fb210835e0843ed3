import { partsOfStream } from "../events/streams.js";
import { frozen } from "../language/frozen.js";
import { type FoldedJournal, statesOf } from "../projections/fold/folded-journal.js";
import { decisions } from "../projections/streams/decisions.js";
import { members, type RollEntryKind } from "../projections/streams/members.js";
import { organisations } from "../projections/streams/organisations.js";
import { organisationsFrom, parentsOf } from "./hierarchy.js";
import { type FieldClass, type Reach, rights, type Viewer } from "./rights.js";

/** The subjects of a content: members by id, and the organisation of the record. */
export interface About {
  /** The ids of the members that the content concerns. */
  readonly members?: readonly string[];
  /** The organisation of the record. */
  readonly organisation?: string;
}

/** The access of one reader to one journal. */
export interface Access {
  /** The reader and the role. */
  readonly viewer: Viewer;
  /** Whether the reader may see content of a class about a subject. */
  maySee(fieldClass: FieldClass, about: About): boolean;
}

/** The projections for the access of a reader: rolls, organisations and decisions. */
export const accessProjections = /* @__PURE__ */ frozen([organisations, members, decisions] as const);

/**
 * Entries that bring a member onto a roll. Withheld entries of other types do not change who may see
 * something.
 */
const arrivals: readonly RollEntryKind[] = ["enrolled", "admitted", "transferred-in", "guest"];

/** Members by cell: those on its roll now or before. */
const rollsOf = (folded: FoldedJournal): Map<string, Set<string>> =>
  new Map(
    statesOf(folded, members).map(([stream, state]) => [
      partsOfStream(stream).organisation,
      new Set(
        Object.entries(state.members)
          .filter(([, { entries }]) => entries.some(({ kind }) => arrivals.includes(kind)))
          .map(([member]) => member),
      ),
    ]),
  );

/** The known superior committees of a journal. */
const superiorsIn = (folded: FoldedJournal): string[] =>
  statesOf(folded, organisations).flatMap(([, state]) =>
    Object.values(state.organisations).flatMap(({ id, kind }) => (kind === "superior" ? [id] : [])),
  );

/** The members whose level one of these committees decided, in any period. */
const decidedBy = (folded: FoldedJournal, committees: readonly string[]): Set<string> =>
  new Set(
    statesOf(folded, decisions)
      .filter(([stream]) => committees.includes(partsOfStream(stream).organisation))
      .flatMap(([, { periods }]) => Object.values(periods))
      .flatMap(({ levels }) => Object.keys(levels))
      .flatMap((key) => (key.startsWith("member:") ? [key.slice("member:".length)] : [])),
  );

/**
 * The access of a reader, from the whole journal (`accessProjections` folded without `asAt` or `asOf`).
 *
 * @example
 * ```ts
 * import { fold } from "chibo";
 * import { accessOf, accessProjections } from "chibo/access";
 * const access = accessOf(fold(accessProjections, []), { role: "auditor" });
 * access.maySee("author", { organisation: "c-3" }); //=> false
 * ```
 */
export const accessOf = (folded: FoldedJournal, viewer: Viewer): Access => {
  const rolls = rollsOf(folded);
  const parents = parentsOf(folded);
  const cellsOf = (member: string): string[] =>
    [...rolls].flatMap(([cell, roll]) => (roll.has(member) ? [cell] : []));
  const cells = new Set(
    viewer.role === "member" ? cellsOf(viewer.member) : viewer.role === "secretary" ? [viewer.cell] : [],
  );
  const top = "organisation" in viewer ? viewer.organisation : undefined;
  const below = top === undefined ? undefined : organisationsFrom(top, parents);
  const decided =
    viewer.role === "superior"
      ? decidedBy(folded, top === undefined ? superiorsIn(folded) : [top])
      : new Set<string>();

  /**
   * Whether content belongs to some organisations: recorded there, or recorded above them and about their
   * members.
   */
  const isOf = (some: ReadonlySet<string>, { members: those = [], organisation = "" }: About): boolean =>
    some.has(organisation) ||
    (!rolls.has(organisation) &&
      those.length > 0 &&
      those.every((member) => [...some].some((cell) => rolls.get(cell)?.has(member) === true)));

  const within: Readonly<Record<Reach, (about: About) => boolean>> = {
    own: ({ members: those = [] }) =>
      viewer.role === "member" && those.length > 0 && those.every((member) => member === viewer.member),
    cell: (about) => isOf(cells, about),
    organisation: (about) => below === undefined || isOf(below, about),
    decided: ({ members: those = [] }) => those.length > 0 && those.every((member) => decided.has(member)),
    none: () => false,
  };
  return {
    viewer,
    maySee: (fieldClass, about) => within[rights[fieldClass].sees[viewer.role]](about),
  };
};
