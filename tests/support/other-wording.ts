/** The same value with a space added to every text in Vietnamese and English, and to every note on a source. */
export const otherWording = <T>(value: T): T => {
  const said = (inner: unknown, key = ""): unknown => {
    if (typeof inner === "string") return ["vi", "en", "note"].includes(key) ? `${inner} ` : inner;
    if (Array.isArray(inner)) return inner.map((each) => said(each));
    if (typeof inner !== "object" || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, each]) => [name, said(each, name)]));
  };
  return said(value) as T;
};
