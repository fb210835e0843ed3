import type { Quota, Rule, RuleSet } from "./rule-set.js";

/** What a local committee sets on top of a rule set: values, and rules or quotas replaced by id. */
export interface Overlay {
  readonly id: string;
  readonly title: RuleSet["title"];
  readonly documents?: RuleSet["documents"];
  readonly parameters?: Readonly<Record<string, number | boolean | string>>;
  readonly rules?: readonly Rule[];
  readonly quotas?: readonly Quota[];
}

/** Replaces whole rules: an exception or adoption that the replacement does not repeat is gone. */
const replaceById = <R extends Rule | Quota, T extends R>(
  items: readonly T[],
  replacements: readonly R[],
  keep: (item: T) => Omit<T, keyof R>,
): T[] =>
  items.map((item) => {
    const replacement = replacements.find(({ id }) => id === item.id);
    return replacement === undefined ? item : ({ ...replacement, ...keep(item) } as T);
  });

const nothing = () => ({});

/**
 * Lays an overlay over a rule set: a new rule set that names both layers. What the overlay does not
 * name stays as it was; a replaced exemption or ceiling keeps its outcome or level.
 */
export const layer = (base: RuleSet, overlay: Overlay): RuleSet => {
  const rules = overlay.rules ?? [];
  return {
    ...base,
    id: overlay.id,
    title: overlay.title,
    layers: [...base.layers, overlay.id],
    documents: [...base.documents, ...(overlay.documents ?? [])],
    parameters: Object.fromEntries(
      Object.entries(base.parameters).map(([name, parameter]) => {
        const value = overlay.parameters?.[name];
        return [name, value === undefined ? parameter : { ...parameter, value }];
      }),
    ),
    subjects: Object.fromEntries(
      Object.entries(base.subjects).map(([subject, ladder]) => [
        subject,
        {
          ...ladder,
          exemptions: replaceById(ladder.exemptions, rules, ({ outcome }) => ({ outcome })),
          forced: replaceById(ladder.forced, rules, nothing),
          levels: ladder.levels.map((rung) => ({ ...rung, rules: replaceById(rung.rules, rules, nothing) })),
          ceilings: replaceById(ladder.ceilings, rules, ({ level }) => ({ level })),
        },
      ]),
    ),
    quotas: replaceById(base.quotas, overlay.quotas ?? [], nothing),
  };
};
