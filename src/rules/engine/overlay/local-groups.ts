import type { LocalGroup, LocalScoring, ReplacedGroup } from "./overlay.js";

/** Whether an overlay replaces the central criteria of a group. */
export const isReplaced = (group: LocalGroup): group is ReplacedGroup => !Array.isArray(group);

/** The criteria of a group in an overlay. */
export const criteriaOf = (group: LocalGroup) => (isReplaced(group) ? group.replacedBy : group);

/** Every group of every rubric that an overlay writes. */
export const localGroups = ({ rubrics = {} }: Pick<LocalScoring, "rubrics">) =>
  Object.entries(rubrics).flatMap(([rubric, groups]) =>
    Object.entries(groups).map(([fact, group]) => ({ rubric, fact, group })),
  );
