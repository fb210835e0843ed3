import type { Text } from "../../../src/rules/index.js";

/** What a code says, and what to do; a text in both languages where users see it, English where developers do. */
export interface Said {
  readonly says: Text | string;
  readonly remedy?: Text | string;
}

/** What each code of a kind says. */
export type Words = Readonly<Record<string, Said>>;

/** Something that stands in a sentence for whatever it will name: `{member}`. */
const placeholder = (name: string): unknown => ({
  toString: () => `{${name}}`,
  join: () => `{${name}}`,
});

/** Facts of which nothing is known but their names, and what is given. */
export const facts = (given: object = {}): never =>
  new Proxy(given, {
    get: (target, name) =>
      Object.hasOwn(target, name) ? Reflect.get(target, name) : placeholder(String(name)),
    has: () => true,
  }) as never;
