/** Where the rules keep wording for people: under these keys, and in the arguments of these helpers. */
const keys = new Set(["vi", "en", "note", "says", "title"]);
const helpers = new Set(["degree", "level", "count", "truth", "byUnit", "employerRule", "hd21"]);

/**
 * A sentence in Vietnamese or English decides nothing: mutating it tests a reader, not a rule. Conditions,
 * numbers, ids, levels and citations are mutated all the same.
 */
const isWording = (path) => {
  if (path.isObjectProperty() && keys.has(path.node.key.name))
    return ["StringLiteral", "TemplateLiteral", "ObjectExpression"].includes(path.node.value.type);
  return (
    path.isStringLiteral() &&
    path.parentPath?.isCallExpression() === true &&
    helpers.has(path.parent.callee.name) &&
    path.node.value.includes(" ")
  );
};

export const strykerPlugins = [
  {
    kind: "Ignore",
    name: "wording",
    value: { shouldIgnore: (path) => (isWording(path) ? "wording for people decides nothing" : undefined) },
  },
];
