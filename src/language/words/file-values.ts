import type { Text } from "../text.js";
import { namesOfValues, type ValueKind } from "./values.js";

type Names = Readonly<Record<string, Text>>;

/** The kinds of value that a key of a local file takes, where it has a fixed list. */
const kindsByKey: Readonly<Record<string, readonly ValueKind[]>> = {
  subject: ["ladderSubject"],
  level: ["level"],
  counted: ["level"],
  base: ["level"],
  gives: ["level", "exemptionOutcome"],
  outcome: ["exemptionOutcome"],
  grade: ["grade"],
  atBest: ["grade"],
  worseThan: ["grade"],
  otherwise: ["grade", "notApplying"],
  kinds: ["kind"],
  of: ["kind"],
  is: ["comparison"],
  evidence: ["evidence"],
  kind: ["factKind", "parameterKind", "criterionKind", "rollUpKind"],
  scope: ["capScope"],
  reading: ["reading"],
  rounding: ["rounding"],
  how: ["rounding"],
  heads: ["heads"],
  part: ["ladderPart"],
  better: ["betterSide"],
  stricter: ["stricterSide"],
  periods: ["period"],
  take: ["rollUpTake"],
  choices: ["choice"],
};

/** The kinds of value on the scales of shipped rule sets, by the name of the scale. */
const kindByScale: Readonly<Record<string, ValueKind>> = {
  level: "level",
  degree: "degree",
  category: "category",
};

/** The values that a key of a local file takes, with their names; empty where it takes no fixed list. */
export const valuesAt = (key: string): Names =>
  Object.assign(
    {},
    ...(Object.hasOwn(kindsByKey, key) ? (kindsByKey[key] ?? []) : []).map((kind) => namesOfValues(kind)),
  );

/** The values of a scale, with their names; empty where the scale is a rule set's own. */
export const valuesOn = (scale: string): Names => {
  const kind = Object.hasOwn(kindByScale, scale) ? kindByScale[scale] : undefined;
  return kind === undefined ? {} : namesOfValues(kind);
};
