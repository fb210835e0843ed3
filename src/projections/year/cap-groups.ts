import { compareIds } from "../../language/collation.js";
import type { Ratio } from "../../rules/engine/conditions/vocabulary.js";
import type { Cap } from "../../rules/engine/rule-set.js";
import { valueOn } from "../streams/organisations.js";
import { subjectKey } from "../streams/subject-key.js";
import type { Classification } from "./classified.js";
import type { YearContext } from "./context.js";
import { grouped } from "./table.js";
import type { RecordedBase } from "./whole-group.js";

/** Subjects that are counted together for a cap. */
export interface CapGroup {
  readonly id: string;
  /** The organisation with the review that chose the parameters. */
  readonly judgedBy: string;
  readonly members: readonly Classification[];
  /** Subjects for which the record does not say whether they belong to the group. */
  readonly maybe: readonly Classification[];
  /** What the record holds of the base organisation of the group; undefined if a committee declared the group. */
  readonly base: RecordedBase | undefined;
  /** The number of subjects that a declaration names and nobody rates. */
  readonly absent: number;
  /** A recorded decision to raise the ratio for this group. */
  readonly extended: { readonly ratio: Ratio; readonly by: string } | undefined;
}

/** The group of equivalent titles that a member's roll names on the judged day. */
const titleGroupOf = (
  { subject, organisation, judgedOn }: Classification,
  { rollsOf }: YearContext,
): string | undefined => {
  const onRoll = rollsOf(subject.id).find(({ cell }) => cell === organisation);
  return onRoll === undefined ? undefined : valueOn(onRoll.record.categories, judgedOn.on)?.titleGroup;
};

/** Groups items by key, in order of key. An item without a key is in no group. */
export const partsBy = <T>(items: readonly T[], keyOf: (item: T) => string | undefined): [string, T[]][] =>
  [
    ...grouped(items, (item) => {
      const key = keyOf(item);
      return key === undefined ? [] : [key];
    }),
  ].sort(([a], [b]) => compareIds(a, b));

/** The groups that committees declared for the subjects of a cap. */
const declaredGroups = (
  { subject: kind }: Cap,
  { decisions }: YearContext,
  population: readonly Classification[],
): CapGroup[] => {
  const declared = decisions.committees.flatMap(({ committee, groups, caps }) =>
    groups.flatMap(({ group, subjects }) => {
      const keys = new Set(subjects.filter((subject) => subject.kind === kind).map(subjectKey));
      const members: Classification[] = [];
      return keys.size === 0
        ? []
        : [{ id: group, judgedBy: committee, keys, members, extended: caps[group] }];
    }),
  );
  const byKey = grouped(declared, ({ keys }) => [...keys]);
  for (const each of population) for (const { members } of byKey.get(each.key) ?? []) members.push(each);
  return declared.map(({ keys, ...group }) => ({
    ...group,
    maybe: [],
    base: undefined,
    absent: keys.size - group.members.length,
  }));
};

/** The groups of a cap. A subject without a group is not counted. */
export const capGroupsOf = (
  cap: Cap,
  context: YearContext,
  population: readonly Classification[],
  recorded: (base: string) => RecordedBase,
): CapGroup[] => {
  if (cap.scope === "declared-group") return declaredGroups(cap, context, population);
  const bases = partsBy(population, ({ organisation }) => context.baseOf(organisation));
  const extensionOf = (base: string, group: string) =>
    context.decisions.committees
      .flatMap(({ committee, caps }) => (base === group || committee === base ? (caps[group] ?? []) : []))
      .at(-1);
  if (cap.scope === "base-organisation")
    return bases.map(([base, members]) => ({
      id: base,
      judgedBy: base,
      members,
      maybe: [],
      base: recorded(base),
      absent: 0,
      extended: extensionOf(base, base),
    }));
  return bases.flatMap(([base, all]) => {
    const titles = new Map(all.map((each) => [each, titleGroupOf(each, context)]));
    return partsBy(all, (each) => titles.get(each)).map(([title, members]) => ({
      id: `${base}/${title}`,
      judgedBy: base,
      members,
      maybe: all.filter((each) => titles.get(each) === undefined),
      base: recorded(base),
      absent: 0,
      extended: extensionOf(base, title),
    }));
  });
};
