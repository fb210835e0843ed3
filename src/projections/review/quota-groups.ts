import { judge } from "../../rules/engine/judge.js";
import type { Quota } from "../../rules/engine/rule-set.js";
import type { Tri } from "../../rules/engine/tri.js";
import type { Ratio } from "../../rules/engine/vocabulary.js";
import { valueOn } from "../roll/organisations.js";
import type { YearContext } from "../year/context.js";
import { decisionsOf } from "./classification.js";
import type { Classification } from "./classified.js";
import { subjectKey } from "./subject.js";

/** Those who are counted with each other for a cap. */
export interface QuotaGroup {
  readonly id: string;
  /** The organisation whose review says by which parameters it is judged. */
  readonly judgedBy: string;
  readonly members: readonly Classification[];
  /** A recorded decision to raise the ratio for this group. */
  readonly extended: { readonly ratio: Ratio; readonly by: string } | undefined;
}

/** Whether a cap counts somebody: by kind, by its condition, and not where heads stand apart. */
export const countedBy = (
  { subject: kind, heads, where }: Quota,
  { subject, facts, bound }: Classification,
): Tri => {
  if (subject.kind !== kind) return "fails";
  if (heads === "apart" && facts.get("post.head")?.value === true) return "fails";
  return where === undefined ? "holds" : judge(where, facts, bound);
};

/** The group of equivalent titles that a member's roll names, as of the day of reading. */
const titleGroupOf = (
  { subject, organisation }: Classification,
  { rollOf, cutoff }: YearContext,
): string | undefined => {
  const onRoll = rollOf(organisation, cutoff).find(({ member }) => member === subject.id);
  return onRoll === undefined ? undefined : valueOn(onRoll.record.categories, cutoff)?.titleGroup;
};

const partsBy = <T>(items: readonly T[], keyOf: (item: T) => string | undefined): Map<string, T[]> => {
  const parts = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) parts.set(key, [...(parts.get(key) ?? []), item]);
  }
  return new Map([...parts].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** The groups in which a cap is counted. Whoever is in none is counted nowhere. */
export const groupsOf = (
  quota: Quota,
  context: YearContext,
  population: readonly Classification[],
): QuotaGroup[] => {
  const decided = decisionsOf(context);
  if (quota.scope === "declared-group")
    return decided.flatMap(({ committee, groups, caps }) =>
      groups.flatMap(({ group, subjects }): QuotaGroup[] => {
        const keys = new Set(subjects.filter(({ kind }) => kind === quota.subject).map(subjectKey));
        const members = population.filter(({ key }) => keys.has(key));
        return keys.size === 0 ? [] : [{ id: group, judgedBy: committee, members, extended: caps[group] }];
      }),
    );
  const bases = partsBy(population, ({ organisation }) => context.baseOf(organisation));
  const capsOf = (base: string, group: string) =>
    decided
      .flatMap(({ committee, caps }) => (base === group || committee === base ? (caps[group] ?? []) : []))
      .at(-1);
  if (quota.scope === "base-organisation")
    return [...bases].map(([base, members]) => ({
      id: base,
      judgedBy: base,
      members,
      extended: capsOf(base, base),
    }));
  return [...bases].flatMap(([base, all]) =>
    [...partsBy(all, (each) => titleGroupOf(each, context))].map(([title, members]) => ({
      id: `${base}/${title}`,
      judgedBy: base,
      members,
      extended: capsOf(base, title),
    })),
  );
};
