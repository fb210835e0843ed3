import type { EventType } from "../../events/catalogue.js";
import { partsOfStream } from "../../events/streams.js";
import { typesInStreams } from "../../events/types-in-streams.js";
import type { WithheldPosition } from "../fold/folded-journal.js";
import { kept } from "./table.js";

/** Some event types. Equal ones are the same object. */
export type TypeSet = ReadonlySet<string>;

const onlyType = kept((type): TypeSet => new Set([type]));
const noType: TypeSet = new Set();

/** Whether a copy tells what kind of content an entry has. A correction may have that of any entry of its stream. */
export const isTold = ({ type }: WithheldPosition): boolean =>
  type !== undefined && type !== "EntryCorrected" && type !== "EntryWithdrawn";

/** The types that the content of a withheld entry may have. */
export const possibleTypes = (place: WithheldPosition): TypeSet =>
  isTold(place) ? onlyType(place.type ?? "") : (typesInStreams[partsOfStream(place.stream).kind] ?? noType);

/** Whether a withheld entry may be one of a type, or correct or withdraw one. */
export const mayBe = (place: WithheldPosition, type: EventType): boolean => possibleTypes(place).has(type);
