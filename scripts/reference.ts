import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  Application,
  type DeclarationReflection,
  LogLevel,
  type ProjectReflection,
  ReflectionKind,
} from "typedoc";
import { fileOf } from "./schema/program.js";
import { subPaths } from "./sub-paths.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The symbols in the reference: exports, and the members of interfaces and classes. */
const looked =
  ReflectionKind.Variable |
  ReflectionKind.TypeAlias |
  ReflectionKind.Interface |
  ReflectionKind.Class |
  ReflectionKind.Function |
  ReflectionKind.Method |
  ReflectionKind.Property |
  ReflectionKind.Accessor;

const hasWords = (reflection: DeclarationReflection): boolean =>
  reflection.hasComment() ||
  (reflection.signatures ?? []).some((signature) => signature.hasComment()) ||
  reflection.getSignature?.hasComment() === true ||
  // The signature of a function field has its comment.
  (reflection.type?.type === "reflection" &&
    (reflection.type.declaration.signatures ?? []).some((signature) => signature.hasComment()));

const story = /src\/events\/(roll|meeting|review|decision|correction)\.ts$/;

/** The schema documents the fields of a type that is inferred from it: in docs/events.md and in schema/. */
const isInferred = (reflection: DeclarationReflection): boolean =>
  reflection.getFullName().includes("__type") ||
  (reflection.kindOf(ReflectionKind.Property) &&
    reflection.sources?.some(({ fullFileName }) => story.test(fullFileName)) === true);

/** A field with a single value, such as a name, a `kind` or a code, needs no comment. */
const isLiteral = ({ type, kind }: DeclarationReflection): boolean =>
  kind === ReflectionKind.Property && type?.type === "literal";

const isOurs = (reflection: DeclarationReflection): boolean =>
  reflection.sources?.some(({ fullFileName }) => fullFileName.startsWith(join(root, "src"))) === true;

const withoutWords = (project: ProjectReflection): string[] =>
  (project.getReflectionsByKind(looked) as DeclarationReflection[])
    .filter(
      (reflection) =>
        isOurs(reflection) && !isInferred(reflection) && !isLiteral(reflection) && !hasWords(reflection),
    )
    .map((reflection) => {
      const [source] = reflection.sources ?? [];
      return `${source?.fileName}:${source?.line} ${reflection.getFullName()} says nothing.`;
    });

/**
 * The reference of every public symbol, in `reports/api`. It ends with 1 for a public symbol without a
 * comment and for a broken link. With `check` it writes nothing.
 */
export const reference = async (check: boolean): Promise<void> => {
  const app = await Application.bootstrap({
    name: "chibo",
    entryPoints: subPaths().map(({ module }) => fileOf(module)),
    tsconfig: join(root, "tsconfig.reference.json"),
    out: join(root, "reports/api"),
    readme: "none",
    logLevel: LogLevel.Warn,
    skipErrorChecking: true,
    excludeInternal: true,
    validation: { notExported: false, invalidLink: true, notDocumented: false },
  });
  const project = await app.convert();
  if (project === undefined) throw new Error("The reference could not be made.");

  app.validate(project);
  const silent = withoutWords(project);
  for (const line of silent.slice(0, 40)) console.error(line);
  if (silent.length > 40) console.error(`… and ${silent.length - 40} more.`);
  if (silent.length > 0 || app.logger.hasErrors() || app.logger.hasWarnings()) process.exitCode = 1;
  if (!check) await app.generateDocs(project, join(root, "reports/api"));
  const names = project.getReflectionsByKind(looked).length;
  console.log(`${names} symbols, ${silent.length} without a word`);
};
