import { kinds } from "../journal/kind.js";
import { swiftDecoder } from "./compiled.js";
import { type Decoder, decodersOf } from "./decoders.js";
import { impossible } from "./errors.js";
import { leaf, type Node } from "./nodes.js";

/** The form of whole entries, and what it says of all of them. */
export interface Root {
  /** Whether they are events in the present version of their type, to be read as they stand where they are trusted. */
  readonly isPresent: boolean;
  /** Whether they have the default id. */
  readonly hasDefaultId: boolean;
  readonly read: Decoder;
}

type Fields = Extract<Node, readonly ["fields", ...unknown[]]>;

const isFields = (node: Node | undefined): node is Fields => node?.[0] === "fields";

/** The form of a field; nothing where there is none. */
const partOf = ([, keys, forms]: Fields, key: string): number => forms[keys.indexOf(key)] ?? -1;

const always = (node: Node | undefined): unknown => (node?.[0] === "is" ? node[1] : undefined);

const isPresent = (nodes: readonly Node[], root: Fields): boolean => {
  const part = (key: string) => partOf(root, key);
  const kind = kinds.get(String(always(nodes[part("type")])));
  const [metadata, data] = [nodes[part("metadata")], nodes[part("data")]];
  return (
    kind !== undefined &&
    // What replaces an entry may be of an older form, which its own form does not say.
    kind.type !== "EntryCorrected" &&
    [leaf.id, leaf.text].includes(part("id")) &&
    isFields(metadata) &&
    always(nodes[partOf(metadata, "schemaVersion")]) === kind.version &&
    (isFields(data) || data?.[0] === "open")
  );
};

/**
 * Makes the roots of a segment.
 * @returns gives the root of a number
 */
export const rootsOf = (
  nodes: readonly Node[],
): { readonly decoders: readonly Decoder[]; readonly rootAt: (at: number) => Root } => {
  const decoders = decodersOf(nodes);
  const roots: (Root | undefined)[] = [];
  const begin = (at: number): Root => {
    const node = nodes[at];
    if (!isFields(node) || partOf(node, "stream") !== leaf.stream || partOf(node, "position") !== leaf.next)
      throw impossible();
    const root: Root = {
      isPresent: isPresent(nodes, node),
      hasDefaultId: partOf(node, "id") === leaf.id,
      read: swiftDecoder(nodes, at, decoders[at] as Decoder),
    };
    roots[at] = root;
    return root;
  };
  return { decoders, rootAt: (at) => roots[at] ?? begin(at) };
};
