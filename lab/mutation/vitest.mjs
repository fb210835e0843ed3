import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

/** The packages that make up vitest, in the versions that it brings along. */
const ofVitest = createRequire(createRequire(import.meta.url).resolve("vitest/package.json"));
const part = (name) => import(pathToFileURL(ofVitest.resolve(name)).href);
const { ASYMMETRIC_MATCHERS_OBJECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend } =
  await part("@vitest/expect");
const chai = await part("chai");

/** The part of vitest that the tests of the rules use, with vitest's own matchers. */
for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

export const expect = Object.assign(
  (value, message) => chai.expect(value, message),
  chai.expect,
  globalThis[ASYMMETRIC_MATCHERS_OBJECT],
);

let collected = [];
let path = [];

export const describe = (title, body) => {
  path.push(title);
  body();
  path.pop();
};

export const it = (title, body) => {
  const id = [...path, title].join(" ");
  collected.push({
    id,
    run: async () => {
      try {
        await body();
        return undefined;
      } catch (error) {
        return String(error?.message ?? error);
      }
    },
  });
};

const each = (define) => (rows) => (title, body) => {
  rows.forEach((row, index) => {
    define(`${title} [${index}]`, () => (Array.isArray(row) ? body(...row) : body(row)));
  });
};

describe.each = each(describe);
it.each = each(it);

/** Loads a test file and gives its tests, each with a name of its own. */
export const testsOf = async (file, load) => {
  collected = [];
  path = [];
  await load();
  if (collected.length === 0) throw new Error(`${file} has no test`);
  return collected.map((test, index) => ({ ...test, id: `${file}#${index} ${test.id}` }));
};
