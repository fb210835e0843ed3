/** Fields of an explanation that hold the id of an event. */
const single: ReadonlySet<string> = new Set([
  "by",
  "distinguished",
  "extendedBy",
  "fees",
  "agenda",
  "presented",
  "praised",
  "reminded",
]);
/** Fields of an explanation that hold a list of event ids. */
const several: ReadonlySet<string> = new Set(["by", "from", "events", "firstComments"]);

const idsIn = (value: unknown, name: string, listed = false): string[] => {
  if (typeof value === "string") return (listed ? several : single).has(name) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((part) => idsIn(part, name, true));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([part, of]) => (part === "details" ? [] : idsIn(of, part)));
};

/** Ids of all events that an explanation points at, without repetition. */
export const eventsBehind = (explanation: { readonly kind: string }): string[] => [
  ...new Set(idsIn(explanation, "")),
];
