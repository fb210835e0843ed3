import { degrees, levels, type Named, type Value, works } from "./outcome.js";

const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, value) => value);

/** The largest whole in the partial cases. */
export const largest = 10;

/** Values that represent all others for a count with one edge. */
const representative: Readonly<Record<string, readonly Value[]>> = {
  "membership.months": [5, 6],
  "organisation.months": [5, 6],
  "leave.sick-days": [59, 60, 89, 90],
  "category.work": works,
  "points.general": upTo(30),
  "points.tasks": upTo(70),
};

/** The possible values of an unknown fact, from one value that it had. */
const domainOf = (name: string, like: Value): readonly Value[] => {
  const known = representative[name];
  if (known !== undefined) return known;
  if (typeof like === "boolean") return [true, false];
  if (typeof like === "number") return [...upTo(largest), 100];
  return name.startsWith("degree.") ? degrees : levels;
};

/** Counts that cannot be larger than another count. */
const partOf: readonly (readonly [string, string])[] = [
  ...["tasks", "led"].flatMap((kind) =>
    ["done", "on-time", "exceeded", "failed"].map((part) => [`${kind}.${part}`, `${kind}.assigned`] as const),
  ),
  ...["members", "subordinates"].flatMap((kind) =>
    ["unfulfilled", "at-least-fulfilled", "at-least-good"].map(
      (part) => [`${kind}.${part}`, `${kind}.rated`] as const,
    ),
  ),
  ["led.units-unfulfilled", "led.units"],
  ["confidence.low", "confidence.returned"],
  ["shortcomings.remedied", "shortcomings.pointed-out"],
];

const consistent = (facts: Named): boolean =>
  partOf.every(([part, whole]) => !(part in facts) || Number(facts[part]) <= Number(facts[whole]));

/** All complete sets of facts that agree with the known facts. */
export const completionsOf = (facts: Named, unknown: readonly string[]): Named[] => {
  let open: Named[] = [facts];
  for (const name of unknown)
    open = open.flatMap((each) =>
      domainOf(name, facts[name] ?? 0).map((value) => ({ ...each, [name]: value })),
    );
  return open.filter(consistent);
};
