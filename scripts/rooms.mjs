/**
 * The rooms of the source tree, each with the rooms that it may import. It may import no other room. A room
 * is a folder or a file of `src`; a file belongs to the longest matching name. The `index.ts` of a room
 * exports from the folders below it. A room names only rooms above it in this table, so no two rooms import
 * each other.
 */
export const rooms = {
  language: [],
  events: ["language"],
  "events/journal": ["language", "events"],
  "events/seal": ["language", "events", "events/journal"],
  "rules/engine": ["language"],
  "rules/voting": ["language", "rules/engine"],
  rules: ["language", "rules/engine", "rules/voting"],
  "rules/calendar": ["language", "rules", "rules/engine"],
  "rules/caps": ["language", "rules/engine"],
  "rules/rubrics": ["language", "rules/engine", "rules/voting"],
  "rules/rule-sets": ["language", "rules", "rules/engine", "rules/voting", "rules/calendar", "rules/caps"],
  aggregates: ["language", "events"],
  "projections/fold": ["language", "events"],
  "projections/streams": ["events", "projections/fold"],
  "projections/year": ["language", "events", "rules", "projections/fold", "projections/streams"],
  findings: ["language", "events", "rules", "projections"],
  "year.ts": ["events", "projections", "findings"],
  "totals.ts": ["rules", "projections", "year.ts"],
  projections: ["totals.ts"],
  explanation: ["language", "events", "rules", "projections", "findings", "year.ts"],
  access: ["language", "events", "aggregates", "rules", "projections", "findings", "year.ts"],
  "words.ts": ["language", "events", "aggregates", "rules", "findings"],
  exchange: ["language", "events", "projections", "explanation"],
  import: ["language"],
  "import/file": ["language", "events", "import"],
  "import/kinds": ["language", "events", "aggregates", "rules", "import"],
  "import/mapping": ["language", "events", "rules", "import", "import/file", "import/kinds"],
  "import/preview": ["language", "events", "aggregates", "rules", "import", "import/file", "import/kinds"],
  emmett: ["language", "events", "aggregates", "projections/fold", "access"],
  page: ["language", "events", "rules", "projections", "findings", "explanation", "year.ts"],
};

const names = Object.keys(rooms);
const within = (name) => `^src/${name.replace(".", "[.]")}${name.endsWith(".ts") ? "$" : "/"}`;

/** Rooms within a room. */
const below = (name) => names.filter((other) => other.startsWith(`${name}/`));

/**
 * A rule of dependency-cruiser for each room. An allowed room also allows the rooms below it, unless one of
 * these rules names it. A lower room imports the files of its parent, and does not reach its siblings through
 * the parent.
 */
export const arrows = names.map((name) => {
  const inner = below(name);
  const isOpen = (other) => !name.startsWith(`${other}/`);
  const allowed = rooms[name].map((other) => (isOpen(other) ? within(other) : `${within(other)}[^/]+$`));
  return {
    name: `${name}-imports-only-its-own`,
    comment: "Arrows between rooms point one way: scripts/rooms.mjs.",
    severity: "error",
    from: {
      path: within(name),
      pathNot: inner.length === 0 ? [] : [...inner.map(within), `^src/${name}/index[.]ts$`],
    },
    to: {
      path: "^(src|lab|tests|scripts|examples)/",
      pathNot: [inner.length === 0 ? within(name) : `${within(name)}[^/]+$`, ...allowed],
    },
  };
});
