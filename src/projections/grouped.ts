/** Items by the ids that they are found under; an item may be found under several. */
export const grouped = <T>(items: readonly T[], idsOf: (item: T) => readonly string[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const id of idsOf(item)) {
      const group = groups.get(id);
      if (group === undefined) groups.set(id, [item]);
      else group.push(item);
    }
  return groups;
};
