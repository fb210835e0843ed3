type Names = Readonly<Record<string, string>>;

/** The direction between the names of the first version and the present names. */
type Direction = "to-present" | "to-former";

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const renaming = (names: Names, direction: Direction): ((name: unknown) => string | undefined) => {
  const pairs = Object.entries(names).map(([former, present]): [unknown, string] =>
    direction === "to-present" ? [former, present] : [present, former],
  );
  const renamed = new Map(pairs);
  return (name) => renamed.get(name);
};

/** Field names of a rule set and of an overlay. */
const ruleSetFields: Names = { quotas: "caps" };
/** Field names of the scoring. */
const scoringFields: Names = { sheets: "rubrics" };
/** Field names of a rubric. */
const rubricFields: Names = { norms: "minimums", caps: "ceilings" };
/** Facts of a meeting in a rubric. */
const meetingFacts: Names = { "duration.norm": "duration.minimum" };
/** The keys of a rubric with the name of a fact as their value. */
const factKeys = ["fact", "of", "on", "share"] as const;
/** Evidence marks. */
const evidence: Names = {
  P: "quoted",
  "P*": "quoted-in-part",
  "P(tr)": "translated",
  S: "reported",
  L: "local",
  R: "recalled",
  NF: "not-found",
};
/** Ids of gaps. */
const gapIds: Names = {
  sheet: "rubric",
  quota: "cap",
  "head-and-quota": "head-and-cap",
  "organisation-quota-end": "organisation-cap-end",
  "quota-rounding": "cap-rounding",
};

/**
 * A copy in which fields have their other name. A field keeps its name if the other name is there too: the check
 * of the file then reports it as unknown, and nothing is lost.
 */
const withFields = (value: unknown, names: Names, direction: Direction): unknown => {
  if (!isObject(value)) return value;
  const renamed = renaming(names, direction);
  const nameOf = (key: string): string => {
    const other = renamed(key);
    return other === undefined || Object.hasOwn(value, other) ? key : other;
  };
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [nameOf(key), held]));
};

/** A copy in which the values of one key have their other name, at any depth. */
const withValues = (value: unknown, at: string, names: Names, direction: Direction): unknown => {
  const renamed = renaming(names, direction);
  const copy = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(copy);
    if (!isObject(part)) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, held]) => [key, key === at ? (renamed(held) ?? held) : copy(held)]),
    );
  };
  return copy(value);
};

/**
 * Whether a file is a rubric. A rubric has its criteria at the top. A rule set and an overlay have them in
 * `scoring`.
 */
const isRubric = (file: object): boolean => "criteria" in file;

const translated = (file: unknown, direction: Direction): unknown => {
  if (!isObject(file)) return file;
  const marked = withValues(file, "evidence", evidence, direction) as typeof file;
  if (isRubric(file)) {
    const facts = factKeys.reduce<unknown>(
      (rest, key) => withValues(rest, key, meetingFacts, direction),
      marked,
    );
    return withFields(facts, rubricFields, direction);
  }
  const { gaps, scoring } = marked;
  const named = {
    ...marked,
    ...(gaps === undefined ? {} : { gaps: withValues(gaps, "id", gapIds, direction) }),
    ...(scoring === undefined ? {} : { scoring: withFields(scoring, scoringFields, direction) }),
  };
  return withFields(named, ruleSetFields, direction);
};

/**
 * The content of a rule set, overlay or rubric of any version, with the present names. Other values stay
 * unchanged.
 */
export const presentNames = (file: unknown): unknown => translated(file, "to-present");

/** Rules under the names of the first version, for a fingerprint that the first version recorded. */
export const formerNames = (rules: object): unknown => translated(rules, "to-former");
