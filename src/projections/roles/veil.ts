import type { JournalEvent } from "../../events/index.js";
import { erasedEvent, personalPlaces } from "../../events/seal/index.js";
import { hiddenIn } from "./hidden.js";
import type { Sight } from "./sight.js";

/**
 * An event without the words and names that a reader may not see, each a mark in its place. Nothing by which the
 * rules judge is changed: a year folded from such events is computed as it is for everybody, and holds no text
 * that it could give away.
 */
export const veiled = (event: JournalEvent, sight: Sight): JournalEvent => {
  const hidden = hiddenIn(event, sight);
  if (hidden.length === 0) return event;
  const isWhole = hidden.some(({ path }) => path === "");
  const paths = personalPlaces(event).flatMap(({ path, isText }) =>
    isText && (isWhole || hidden.some((each) => each.path === path)) ? [path] : [],
  );
  return erasedEvent(event, paths);
};
