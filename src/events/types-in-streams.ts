import { type EventType, eventTypes, vocabulary } from "./catalogue.js";
import { correctionEvents } from "./correction.js";
import { decisionEvents } from "./decision.js";
import { evidenceEvents } from "./evidence.js";
import { meetingEvents } from "./meeting.js";
import { reviewEvents } from "./review.js";
import { rollEvents } from "./roll.js";
import type { StreamKind } from "./streams.js";

const everywhere = { ...evidenceEvents, ...correctionEvents };

const isOn = (stories: object, type: EventType): boolean => Object.hasOwn(stories, type);

/** The entries about an organisation itself. The committee of an organisation without a roll records them too. */
const isOfOrganisation = (type: EventType): boolean =>
  isOn(rollEvents, type) && "organisation" in vocabulary[type].shape;

const types = (isIn: (type: EventType) => boolean): ReadonlySet<EventType> =>
  new Set(eventTypes.filter((type) => isOn(everywhere, type) || isIn(type)));

/** The event types that commands record in each kind of stream. */
export const typesInStreams: { readonly [K in StreamKind]: ReadonlySet<EventType> } = {
  cell: types((type) => isOn(rollEvents, type)),
  committee: types((type) => isOn(decisionEvents, type) || isOfOrganisation(type)),
  meeting: types((type) => isOn(meetingEvents, type)),
  review: types((type) => isOn(reviewEvents, type) || type === "SubjectNotRated"),
};
