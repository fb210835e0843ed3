import { namesIn } from "../names-in.js";
import type { Cap, Exception, Ladder, Rule, RuleSet, Scoring, SubjectRubric } from "../rule-set.js";
import { criteriaOf, isReplaced, localGroups } from "./local-groups.js";
import type { FurtherRule, LocalCap, LocalScoring, Overlay } from "./overlay.js";

/** The additional fields of an exemption or a ceiling. A replacement keeps them. */
type Beside<T extends Rule> = Omit<T, keyof Rule>;

const ladderApplied = (subject: string, ladder: Ladder, overlay: Overlay): Ladder => {
  const { rules = [], exceptions = [], further = [] } = overlay;
  const excepted = (rule: Rule): Rule => {
    const more = exceptions.filter(({ to }) => to === rule.id).map(({ exception }): Exception => exception);
    return more.length === 0 ? rule : { ...rule, unless: [...(rule.unless ?? []), ...more] };
  };
  const local = <T extends Rule>(items: readonly T[], keep: (item: T) => Beside<T>): T[] =>
    items.map((item) => {
      const replacement = rules.find(({ id }) => id === item.id);
      const rule = excepted(replacement ?? item);
      return rule === item ? item : ({ ...rule, ...keep(item) } as T);
    });
  const nothing = () => ({});
  const added = <P extends FurtherRule["part"]>(part: P) =>
    further.filter(
      (each): each is Extract<FurtherRule, { part: P }> => each.part === part && each.subject === subject,
    );
  return {
    ...ladder,
    exemptions: [
      ...local(ladder.exemptions, ({ outcome }) => ({ outcome })),
      ...added("exemptions").map(({ rule, outcome }) => ({ ...rule, outcome })),
    ],
    forced: [...local(ladder.forced, nothing), ...added("forced").map(({ rule }) => rule)],
    levels: ladder.levels.map((rung) => ({
      ...rung,
      rules: [
        ...local(rung.rules, nothing),
        ...added("levels")
          .filter(({ level }) => level === rung.level)
          .map(({ rule }) => rule),
      ],
      ...(rung.upTo === undefined ? {} : { upTo: local(rung.upTo, nothing) }),
    })),
    ceilings: [
      ...local(ladder.ceilings, ({ level }) => ({ level })),
      ...added("ceilings").map(({ rule, level }) => ({ ...rule, level })),
    ],
  };
};

const capApplied = (cap: Cap, patches: readonly LocalCap[]): Cap => {
  const patch = patches.find(({ id }) => id === cap.id) ?? {};
  const local = Object.entries(patch).filter(([, value]) => value !== undefined);
  return { ...cap, ...Object.fromEntries(local) };
};

type Group = SubjectRubric["groups"][number];

const groupApplied = (rubric: SubjectRubric, group: Group, local: LocalScoring): Group => {
  const written = local.rubrics?.[rubric.id]?.[group.fact];
  if (written === undefined) return group;
  const criteria = criteriaOf(written);
  const known = new Map(group.criteria.map(({ fact, says }) => [fact, says]));
  return {
    ...group,
    ...(isReplaced(written) ? { source: written.source } : {}),
    criteria: criteria.map(({ fact, max, says = known.get(fact) ?? group.says }) => ({ fact, says, max })),
  };
};

const scoringApplied = (scoring: Scoring, local: LocalScoring): Scoring => ({
  ...scoring,
  steps: local.steps ?? scoring.steps,
  ...(local.rounding === undefined ? {} : { rounding: { ...local.rounding, source: local.source } }),
  ...(local.notApplicable === undefined ? {} : { notApplicable: local.notApplicable }),
  ...(local.quarters === undefined ? {} : { quarters: local.quarters }),
  rubrics: scoring.rubrics.map((rubric) => ({
    ...rubric,
    groups: rubric.groups.map((group) => groupApplied(rubric, group, local)),
  })),
});

/** Declares the criteria that only the overlay names. */
const criteriaDeclared = (local: Pick<LocalScoring, "rubrics">, base: RuleSet): RuleSet["facts"] =>
  Object.fromEntries(
    localGroups(local)
      .flatMap(({ group }): { fact: string; says?: RuleSet["title"] | undefined }[] => criteriaOf(group))
      .flatMap(({ fact, says }) =>
        says === undefined || Object.hasOwn(base.facts, fact)
          ? []
          : [[fact, { says, kind: "points", better: "high" }]],
      ),
  );

/** The criteria that an overlay replaced and that no rubric and no central rule reads any more. */
const criteriaGone = (
  base: RuleSet,
  { scoring }: RuleSet,
  local: Pick<LocalScoring, "rubrics">,
): ReadonlySet<string> => {
  const replaced = localGroups(local).flatMap(({ rubric, fact, group }) =>
    isReplaced(group)
      ? (base.scoring?.rubrics ?? [])
          .filter(({ id }) => id === rubric)
          .flatMap(({ groups }) => groups.filter((each) => each.fact === fact))
          .flatMap(({ criteria }) => criteria.map((each) => each.fact))
      : [],
  );
  if (replaced.length === 0) return new Set();
  const rubrics = scoring?.rubrics ?? [];
  const read = new Set([
    ...rubrics.flatMap(({ groups }) => groups.flatMap(({ criteria }) => criteria.map(({ fact }) => fact))),
    ...namesIn([base.subjects, rubrics.map(({ when }) => when), base.caps.map(({ where }) => where)]).flatMap(
      (name) => base.lists[name] ?? [name],
    ),
  ]);
  return new Set(replaced.filter((fact) => !read.has(fact)));
};

const without = <T>(record: Readonly<Record<string, T>>, gone: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !gone.has(name)));

/** A rule set with every part of an overlay. It still declares the criteria that the overlay replaced. */
const withParts = (base: RuleSet, overlay: Overlay): RuleSet => {
  const {
    parameters = {},
    caps = [],
    scoring,
    voting,
    facts = {},
    constraints = [],
    parts = [],
    procedure = [],
  } = overlay;
  const steps = [...(base.procedure ?? []), ...procedure];
  const rated = [...(base.parts ?? []), ...parts];
  return {
    ...base,
    id: overlay.id,
    title: overlay.title,
    layers: [...base.layers, overlay.id],
    documents: [...base.documents, ...overlay.documents],
    facts: { ...facts, ...base.facts, ...criteriaDeclared(scoring ?? {}, base) },
    parameters: Object.fromEntries(
      Object.entries(base.parameters).map(([name, parameter]) => [
        name,
        Object.hasOwn(parameters, name) ? { ...parameter, value: parameters[name] } : parameter,
      ]),
    ),
    subjects: Object.fromEntries(
      Object.entries(base.subjects).map(([subject, ladder]) => [
        subject,
        ladderApplied(subject, ladder, overlay),
      ]),
    ),
    ...(base.scoring === undefined || scoring === undefined
      ? {}
      : { scoring: scoringApplied(base.scoring, scoring) }),
    ...(voting === undefined ? {} : { voting }),
    caps: base.caps.map((cap) => capApplied(cap, caps)),
    constraints: [...base.constraints, ...constraints],
    ...(rated.length === 0 ? {} : { parts: rated }),
    ...(steps.length === 0 ? {} : { procedure: steps }),
  };
};

/** Applies an overlay to a rule set without a check. */
export const applied = (base: RuleSet, overlay: Overlay): RuleSet => {
  const layered = withParts(base, overlay);
  const gone = criteriaGone(base, layered, overlay.scoring ?? {});
  return gone.size === 0 ? layered : { ...layered, facts: without(layered.facts, gone) };
};
