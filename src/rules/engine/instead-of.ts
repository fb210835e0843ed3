const wordsOf = (name: string): Set<string> => new Set(name.split(/[.-]/));

/** How many letters two names begin with in common. */
const begin = (name: string, other: string): number => {
  let at = 0;
  while (at < name.length && name[at] === other[at]) at += 1;
  return at;
};

/** How many names a remedy lists. */
const most = 12;

/** The names that share most words with a name, and of those the ones that begin alike, nearest first. */
export const nearestNames = (name: string, names: Iterable<string>): string[] => {
  const words = wordsOf(name);
  const shared = (other: string): number => [...wordsOf(other)].filter((word) => words.has(word)).length;
  return [...names].sort(
    (a, b) => shared(b) - shared(a) || begin(name, b) - begin(name, a) || (a < b ? -1 : 1),
  );
};

/** The remedy for a name that there is not: the names nearest to it. */
export const insteadOf = (name: string, names: Iterable<string>): string => {
  const known = nearestNames(name, names);
  if (known.length === 0) return "There is none; leave it out.";
  const rest = known.length - most;
  return `Use one of: ${known.slice(0, most).join(", ")}${rest > 0 ? `, or one of ${rest} more` : ""}.`;
};
