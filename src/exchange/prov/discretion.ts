import type { LevelExplanation } from "../../explanation/level.js";
import type { Said } from "./document.js";
import { named } from "./names.js";
import { stated, type Writing } from "./writing.js";

type Discretion = LevelExplanation["discretion"][number];

/** What was decided; levels taken back and decided again stand among the levels themselves. */
const saidOf = (of: Discretion): Said | undefined => {
  switch (of.kind) {
    case "relief":
      return { "prov:type": named("chibo:Relief"), "chibo:clause": of.clause };
    case "extension":
      return {
        "prov:type": named("chibo:CapExtension"),
        "chibo:group": of.group,
        "chibo:ratio": of.ratio.join("/"),
      };
    case "settled":
      return {
        "prov:type": named("chibo:SettledPoints"),
        "prov:value": of.points,
        "chibo:criterion": of.criterion,
      };
    case "cancelled":
    case "redecided":
      return undefined;
  }
};

/** States what was left to judgement and decided; why is a text that a person wrote, and stays in the journal. */
export const discretionIn = (writing: Writing, discretion: readonly Discretion[]): void => {
  for (const each of discretion) {
    const said = saidOf(each);
    if (said !== undefined) stated(writing, each.by, said);
  }
};
