import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import * as CDX from "@cyclonedx/cyclonedx-library";
import { bundledPackages } from "./docs/notice.js";

// `npm run release`: packs the last commit in a fresh clone. Beside the tarball it writes what proves its origin:
// a bill of materials (CycloneDX), an in-toto statement of its provenance (SLSA), and the digests of all of them.

const root = fileURLToPath(new URL("..", import.meta.url));

const run = (folder: string, program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["ignore", "pipe", "inherit"],
  }).trim();

const digest = (algorithm: "sha256" | "sha512", path: string): string =>
  createHash(algorithm).update(readFileSync(path)).digest("hex");

const json = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

interface Locked {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}

/** The packages that npm installs with chibo: its dependencies, and theirs. */
const installedPackages = ({ packages }: Lock): ReadonlySet<string> => {
  const found = new Set<string>();
  const add = (names: readonly string[]): void => {
    for (const name of names) {
      const { version, dependencies = {} } = packages[`node_modules/${name}`] ?? {};
      if (found.has(`${name}@${version}`)) continue;
      found.add(`${name}@${version}`);
      add(Object.keys(dependencies));
    }
  };
  add(Object.keys(packages[""]?.dependencies ?? {}));
  return found;
};

interface Component {
  readonly "bom-ref": string;
  readonly name: string;
  readonly version: string;
  readonly scope?: string;
  readonly properties?: readonly object[];
}

interface Bom {
  readonly metadata: { readonly component: Component; readonly [field: string]: unknown };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

/**
 * The bill of materials of a packed release: the packages that npm installs with it, and the packages whose code
 * the command and the browser files hold. npm writes the bill of everything that the lock file names. This function
 * keeps what reaches a user.
 */
export const billOf = (folder: string, tarball: string): Bom => {
  const bom = JSON.parse(
    run(folder, "npm", "sbom", "--sbom-format", "cyclonedx", "--sbom-type", "library", "--package-lock-only"),
  ) as Bom;
  const installed = installedPackages(json(join(folder, "package-lock.json")) as Lock);
  const bundled = new Set(bundledPackages().map(({ name, version }) => `${name}@${version}`));
  const components = [...new Set([...installed, ...bundled])].sort().map((id): Component => {
    const found = bom.components.find(({ name, version }) => `${name}@${version}` === id);
    if (found === undefined) throw new Error(`The lock file does not name ${id}.`);
    const places = [...(installed.has(id) ? ["installed"] : []), ...(bundled.has(id) ? ["bundled"] : [])];
    const properties = places.map((value) => ({ name: "chibo:shipped", value }));
    return { ...found, scope: "required", properties };
  });
  const refs = new Set([bom.metadata.component["bom-ref"], ...components.map((each) => each["bom-ref"])]);
  const hashes = [{ alg: "SHA-512", content: digest("sha512", tarball) }];
  return {
    ...bom,
    metadata: {
      ...bom.metadata,
      component: { ...bom.metadata.component, name: "chibo", hashes } as Component,
    },
    components,
    dependencies: bom.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)) })),
  };
};

/** What is wrong with a bill of materials by the strict schema of CycloneDX, or undefined. */
export const wrongInBill = async (bom: Bom): Promise<unknown> =>
  (await new CDX.Validation.JsonStrictValidator(CDX.Spec.Version.v1dot5).validate(JSON.stringify(bom))) ??
  undefined;

/**
 * The provenance of a packed release, unsigned: the tarball, the commit, the lock file and the tools. npm signs its
 * own statement when the build service publishes the tarball.
 */
export const provenanceOf = (folder: string, tarball: string): object => ({
  _type: "https://in-toto.io/Statement/v1",
  subject: [{ name: basename(tarball), digest: { sha512: digest("sha512", tarball) } }],
  predicateType: "https://slsa.dev/provenance/v1",
  predicate: {
    buildDefinition: {
      buildType: "urn:chibo:release:1",
      externalParameters: { commands: ["npm ci", "npm run build", "npm pack"] },
      resolvedDependencies: [
        { name: "commit", digest: { gitCommit: run(folder, "git", "rev-parse", "HEAD") } },
        {
          name: "package-lock.json",
          digest: { sha256: digest("sha256", join(folder, "package-lock.json")) },
        },
      ],
    },
    runDetails: {
      builder: { id: "urn:chibo:release", version: { node: process.version, npm: run(folder, "npm", "-v") } },
    },
  },
});

/** Packs a built checkout into a folder. Returns the path of the tarball. */
const packed = (folder: string, to: string): string => {
  const said = run(folder, "npm", "pack", "--json", "--ignore-scripts", "--pack-destination", to);
  return join(to, (JSON.parse(said) as [{ filename: string }])[0].filename);
};

/** Packs a built checkout into a folder, with the files that prove the origin of the tarball. Returns their paths. */
export const releaseFrom = async (folder: string, out: string): Promise<readonly string[]> => {
  mkdirSync(out, { recursive: true });
  const tarball = packed(folder, out);
  const bill = billOf(folder, tarball);
  const wrong = await wrongInBill(bill);
  if (wrong !== undefined) throw new Error(`The bill of materials is not valid: ${JSON.stringify(wrong)}`);
  const write = (ending: string, value: object): string => {
    const path = tarball.replace(/[.]tgz$/, ending);
    writeFileSync(path, `${JSON.stringify(value, undefined, 2)}\n`);
    return path;
  };
  const files = [tarball, write(".cdx.json", bill), write(".provenance.json", provenanceOf(folder, tarball))];
  const sums = join(out, "SHA512SUMS");
  writeFileSync(sums, files.map((path) => `${digest("sha512", path)}  ${basename(path)}\n`).join(""));
  return [...files, sums];
};

const release = async (out: string): Promise<void> => {
  if (existsSync(out)) throw new Error(`${out} exists already. Name a new folder.`);
  if (run(root, "git", "status", "--porcelain") !== "") throw new Error("Commit every change first.");
  const clone = mkdtempSync(join(tmpdir(), "chibo-release-"));
  try {
    run(root, "git", "clone", "--quiet", root, clone);
    run(clone, "npm", "ci", "--no-audit", "--no-fund");
    run(clone, "npm", "run", "build");
    const files = await releaseFrom(clone, out);
    run(clone, "npm", "run", "build");
    const again = packed(clone, clone);
    if (digest("sha512", again) !== digest("sha512", join(out, basename(again))))
      throw new Error("Two builds of one commit gave two tarballs.");
    console.log(files.join("\n"));
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { out: { type: "string", default: "release" } } });
  await release(resolve(values.out));
}
