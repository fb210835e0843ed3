// Reports the public interface of each sub-path from the built declarations, compares it with the reports in
// `api/`, and makes the reference of all public symbols. `npm run api` writes both again. With `--check`, a
// difference or a symbol without a comment ends with 1.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type IConfigFile,
} from "@microsoft/api-extractor";
import { reference } from "./reference.js";
import { subPaths } from "./sub-paths.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = join(root, "api");
const fresh = join(root, "reports/api-report");
const check = process.argv.includes("--check");

const silent = { default: { logLevel: ExtractorLogLevel.None } };

const fileName = (name: string): string => `${name.replaceAll("/", "-")}.api.md`;

const configOf = (name: string, module: string): ExtractorConfig => {
  const declarations = join(root, "dist/esm", `${module}.d.ts`);
  if (!existsSync(declarations)) throw new Error(`${declarations} is not there. Run npm run build first.`);
  const configObject: IConfigFile = {
    projectFolder: root,
    mainEntryPointFilePath: declarations,
    compiler: {
      overrideTsconfig: {
        compilerOptions: {
          target: "es2022",
          module: "esnext",
          moduleResolution: "bundler",
          lib: ["es2023", "dom", "esnext.string"],
          types: [],
          strict: true,
          exactOptionalPropertyTypes: true,
          skipLibCheck: true,
        },
        files: [declarations],
      },
    },
    apiReport: {
      enabled: true,
      reportFileName: fileName(name),
      reportFolder: reports,
      reportTempFolder: fresh,
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    messages: {
      compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
      // A sub-path may use types that another sub-path exports. That is no mistake.
      extractorMessageReporting: silent,
      tsdocMessageReporting: silent,
    },
  };
  return ExtractorConfig.prepare({
    configObject,
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, "package.json"),
  });
};

mkdirSync(reports, { recursive: true });
mkdirSync(fresh, { recursive: true });

const configs = subPaths().map(({ name, module }) => configOf(name, module));
const [first] = configs;
if (first === undefined) throw new Error("package.json exports no code.");
const compilerState = CompilerState.create(first, {
  additionalEntryPoints: configs.map((config) => config.mainEntryPointFilePath),
});

const changed = configs.filter((config) => {
  const { apiReportChanged, errorCount } = Extractor.invoke(config, {
    compilerState,
    localBuild: !check,
    messageCallback: (message) => {
      if (message.logLevel === "error") console.error(message.text);
      message.handled = true;
    },
  });
  if (errorCount > 0) process.exitCode = 1;
  return apiReportChanged;
});

const expected = new Set(subPaths().map(({ name }) => fileName(name)));
const left = readdirSync(reports).filter((name) => !expected.has(name));
if (!check) for (const name of left) rmSync(join(reports, name));

const names = [...changed.map((config) => config.reportFilePath.slice(reports.length + 1)), ...left];
if (check && names.length > 0) {
  for (const name of names) console.error(`api/${name} is not what the build declares.`);
  console.error("If the change is meant: npm run api, say it in CHANGELOG.md, and see docs/versioning.md.");
  process.exitCode = 1;
} else {
  const lines = [...expected].reduce(
    (sum, name) => sum + readFileSync(join(reports, name), "utf8").split("\n").length,
    0,
  );
  console.log(
    `${expected.size} reports, ${lines} lines${check ? ": nothing changed" : `, ${names.length} written anew`}`,
  );
}

await reference(check);
