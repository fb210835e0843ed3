import { arrows } from "./scripts/rooms.mjs";

const rooms =
  "^src/(language|events|aggregates|rules|projections|findings|explanation|access|exchange)/|^src/index[.]ts$";
const libraries = "node_modules/(zod|immer|date-fns|@noble/hashes|canonicalize)/";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circle",
      comment: "Two modules must not import each other.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "resolvable",
      comment: "An import must lead somewhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    ...arrows,
    {
      name: "emmett-adds-emmett",
      comment:
        "The adapter needs Emmett and nothing more; a store's own package is chosen by whoever embeds.",
      severity: "error",
      from: { path: "^src/emmett/" },
      to: { path: "node_modules/", pathNot: [libraries, "node_modules/@event-driven-io/emmett/"] },
    },
    {
      name: "adapters-stand-apart",
      comment: "Only a program that needs the outside world imports this room. No other room imports it.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/emmett/" },
      to: { path: "^src/emmett/|node_modules/@event-driven-io/" },
    },
    {
      name: "embeds-no-shipped-rules",
      comment:
        "Rule sets are chosen by whoever embeds; the catalogue of findings cites those that it is given.",
      severity: "error",
      from: {
        path: "^src/(projections|findings|explanation|access|page|import)/",
      },
      to: { path: "^src/rules/(index[.]ts$|rule-sets/)" },
    },
    {
      name: "index-imports-only-the-rooms",
      comment: "src/index.ts exports from the rooms. The testing kit has an entry of its own.",
      severity: "error",
      from: { path: "^src/index[.]ts$" },
      to: {
        pathNot: [
          "^src/(language|events|aggregates|rules|projections|findings|explanation)/|^src/(year|totals)[.]ts$",
          "node_modules/",
        ],
        dependencyTypesNot: ["core"],
      },
    },
    {
      name: "nobody-imports-the-command",
      comment: "The command may import the rooms. No room may import the command.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { path: "^src/cli/" },
    },
    {
      name: "command-adds-commander",
      comment: "The command may import an argument parser and a progress bar only.",
      severity: "error",
      from: { path: "^src/cli/" },
      to: {
        path: "node_modules/",
        pathNot: [libraries, "node_modules/(commander|cli-progress|@types/cli-progress|@types/node)/"],
      },
    },
    {
      name: "import-adds-its-readers",
      comment: "The import of tables may import a reader of CSV and a reader of workbooks only.",
      severity: "error",
      from: { path: "^src/import/" },
      to: {
        path: "node_modules/",
        pathNot: [libraries, "node_modules/(csv-parse|@e965/xlsx|@zip.js/zip.js)/"],
      },
    },
    {
      name: "page-stands-apart",
      comment: "Charts are large. Only a program that needs the page imports it. No other room imports it.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(page|cli)/" },
      to: { path: "^src/page/|node_modules/(echarts|zrender)/" },
    },
    {
      name: "page-adds-echarts",
      comment: "The page may import charts only.",
      severity: "error",
      from: { path: "^src/page/" },
      to: { path: "node_modules/", pathNot: [libraries, "node_modules/echarts/"] },
    },
    {
      name: "no-node",
      comment: "The package runs in browsers.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "rooms-use-known-libraries",
      comment: "A new dependency of the core needs a reason in docs/dependencies.md.",
      severity: "error",
      from: { path: rooms },
      to: { path: "node_modules/", pathNot: libraries },
    },
    {
      name: "testing-adds-fast-check",
      comment: "The testing kit may import fast-check only.",
      severity: "error",
      from: { path: "^src/testing/" },
      to: { path: "node_modules/", pathNot: [libraries, "node_modules/fast-check/"] },
    },
    {
      name: "declared",
      comment:
        "What is imported is installed with the package. What is named here is built in; `fast-check` and Emmett are peers.",
      severity: "error",
      from: { path: "^src/" },
      to: {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        pathNot:
          "node_modules/(canonicalize|cli-progress|commander|echarts|csv-parse|@e965/xlsx|@zip.js/zip.js|fast-check|@event-driven-io/emmett)/",
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
