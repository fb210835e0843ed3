const wordsOf = (name: string): Set<string> => new Set(name.split(/[.-]/));

/** The number of equal letters at the beginning of two names. */
const begin = (name: string, other: string): number => {
  let at = 0;
  while (at < name.length && name[at] === other[at]) at += 1;
  return at;
};

/** The number of names that a remedy lists. */
const most = 12;

/** The names with the most common words. Among equal ones, names with the same beginning come first. */
export const nearestNames = (name: string, names: Iterable<string>): string[] => {
  const words = wordsOf(name);
  const shared = (other: string): number => [...wordsOf(other)].filter((word) => words.has(word)).length;
  return [...names].sort(
    (a, b) => shared(b) - shared(a) || begin(name, b) - begin(name, a) || (a < b ? -1 : 1),
  );
};

/** The remedy for an unknown name: the nearest names. */
export const insteadOf = (name: string, names: Iterable<string>): string => {
  const known = nearestNames(name, names);
  if (known.length === 0) return "There is none; leave it out.";
  const rest = known.length - most;
  return `Use one of: ${known.slice(0, most).join(", ")}${rest > 0 ? `, or one of ${rest} more` : ""}.`;
};
