import { type JournalEvent, partsOfStream } from "../../events/index.js";
import { erasedText } from "../../events/values.js";
import { replay, type Year } from "../../year.js";
import { fold } from "../fold/fold.js";
import { type Known, statesOf } from "../fold/folded-journal.js";
import { members } from "../streams/members.js";
import { organisations } from "../streams/organisations.js";
import type { YearOptions } from "../year/context.js";
import type { Viewer } from "./roles.js";
import { seenBy } from "./seen-by.js";
import { type Sight, sightOf, sightProjections } from "./sight.js";
import { veiled } from "./veil.js";

/** Names by id: of organisations always, of members only where the reader may know them. */
export const namesFor = (known: Known, sight: Sight): ((id: string) => string | undefined) => {
  const names = new Map<string, string>();
  for (const [stream, state] of statesOf(known, members))
    for (const [member, { named }] of Object.entries(state.members))
      if (
        named !== undefined &&
        named.name !== erasedText &&
        sight.maySee("name", { members: [member], organisation: partsOfStream(stream).organisation })
      )
        names.set(member, named.name);
  for (const [, state] of statesOf(known, organisations))
    for (const { id, names: borne } of Object.values(state.organisations)) {
      const name = borne.at(-1)?.value;
      if (name !== undefined) names.set(id, name);
    }
  return (id) => names.get(id);
};

/**
 * Reads a year of a journal for one reader: computed from the whole, told as far as the reader may know.
 *
 * @example
 * ```ts
 * import { readFor } from "chibo/roles";
 * import { qd132hd21 } from "chibo/rules";
 * readFor([], { role: "auditor" }, { year: 2021, under: qd132hd21 }).findings.length; //=> 0
 * ```
 */
export const readFor = (events: Iterable<JournalEvent>, viewer: Viewer, options: YearOptions): Year => {
  const all = [...events];
  const sight = sightOf(fold(sightProjections, all), viewer);
  const told = all.map((event) => veiled(event, sight));
  return seenBy(replay(told, options), sight);
};
