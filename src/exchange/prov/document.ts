/** A value of an attribute in PROV-JSON: a plain one, one with a type, or a text in a language. */
export type ProvValue =
  | string
  | number
  | boolean
  | { readonly $: string; readonly type: string }
  | { readonly $: string; readonly lang: string };

/** The attributes of one thing or relation, by qualified name. */
export interface ProvAttributes {
  readonly [name: string]: ProvValue | readonly ProvValue[];
}

const sections = [
  "entity",
  "activity",
  "agent",
  "wasGeneratedBy",
  "used",
  "wasDerivedFrom",
  "wasInformedBy",
  "wasInvalidatedBy",
  "wasAttributedTo",
  "wasAssociatedWith",
  "actedOnBehalfOf",
  "hadMember",
] as const;
type Section = (typeof sections)[number];
type Thing = "entity" | "activity" | "agent";

/** A document of W3C PROV in the form of PROV-JSON (Member Submission of 2013). */
export type ProvDocument = { readonly prefix: Readonly<Record<string, string>> } & {
  readonly [S in Section]?: Readonly<Record<string, ProvAttributes>>;
};

/** Attributes of which some may be unknown; those are left out. */
export type Said = { readonly [name: string]: ProvAttributes[string] | undefined };

/** A document being written. What is said twice stands once. */
export interface Graph {
  /** States a thing, or more of one that was stated; gives its id back. */
  state(kind: Thing, id: string, said?: Said): string;
  relate(kind: Exclude<Section, Thing>, said: Said): void;
  done(): ProvDocument;
}

const known = (said: Said): ProvAttributes =>
  Object.fromEntries(
    Object.entries(said).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as ProvAttributes;

export const graphWith = (prefix: ProvDocument["prefix"]): Graph => {
  const written = new Map<Section, Map<string, ProvAttributes>>();
  const relations = new Map<string, ProvAttributes>();
  const section = (kind: Section): Map<string, ProvAttributes> => {
    const found = written.get(kind) ?? new Map<string, ProvAttributes>();
    written.set(kind, found);
    return found;
  };
  return {
    state(kind, id, said = {}) {
      section(kind).set(id, { ...section(kind).get(id), ...known(said) });
      return id;
    },
    relate(kind, said) {
      const attributes = known(said);
      const key = `${kind} ${JSON.stringify(attributes)}`;
      if (relations.has(key)) return;
      relations.set(key, attributes);
      section(kind).set(`_:${kind}${section(kind).size + 1}`, attributes);
    },
    done: () => ({
      prefix,
      ...Object.fromEntries(
        sections.flatMap((kind) => {
          const found = written.get(kind);
          return found === undefined ? [] : [[kind, Object.fromEntries(found)]];
        }),
      ),
    }),
  };
};
