import { arrows } from "./scripts/rooms.mjs";

const rooms =
  "^src/(language|events|aggregates|rules|projections|findings|explanation|access|exchange)/|^src/index[.]ts$";
const libraries = "node_modules/(zod|immer|date-fns|@noble/hashes|canonicalize)/";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circle",
      comment: "Modules that import each other are one module in disguise.",
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
      comment: "What touches the outside world is imported by who wants it, and no room does it for others.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/emmett/" },
      to: { path: "^src/emmett/|node_modules/@event-driven-io/" },
    },
    {
      name: "embeds-no-shipped-rules",
      comment:
        "Rule sets and sheets are chosen by whoever embeds; the catalogue of findings cites those that it is given.",
      severity: "error",
      from: {
        path: "^src/(projections|findings|explanation|access|page|import)/",
      },
      to: { path: "^src/rules/(index[.]ts$|rule-sets/|rubrics/shipped/)" },
    },
    {
      name: "index-imports-only-the-rooms",
      comment: "The front door opens on the rooms; the testing kit has its own.",
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
      comment: "The command stands outside the rooms: it may use them, nothing may use it.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { path: "^src/cli/" },
    },
    {
      name: "command-adds-commander",
      comment: "The command needs an argument parser, a progress bar and nothing more.",
      severity: "error",
      from: { path: "^src/cli/" },
      to: {
        path: "node_modules/",
        pathNot: [libraries, "node_modules/(commander|cli-progress|@types/cli-progress|@types/node)/"],
      },
    },
    {
      name: "import-adds-its-readers",
      comment: "What comes in from spreadsheets needs a reader of CSV, one of workbooks, and nothing more.",
      severity: "error",
      from: { path: "^src/import/" },
      to: { path: "node_modules/", pathNot: [libraries, "node_modules/(csv-parse|read-excel-file)/"] },
    },
    {
      name: "page-stands-apart",
      comment: "Charts are heavy: who wants the page imports it, and no room does it for others.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(page|cli)/" },
      to: { path: "^src/page/|node_modules/(echarts|zrender)/" },
    },
    {
      name: "page-adds-echarts",
      comment: "The page needs charts and nothing more.",
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
      comment: "A new dependency of the core is a decision: docs/dependencies.md.",
      severity: "error",
      from: { path: rooms },
      to: { path: "node_modules/", pathNot: libraries },
    },
    {
      name: "testing-adds-fast-check",
      comment: "The testing kit needs fast-check and nothing more.",
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
          "node_modules/(canonicalize|cli-progress|commander|echarts|csv-parse|read-excel-file|fast-check|@event-driven-io/emmett)/",
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
