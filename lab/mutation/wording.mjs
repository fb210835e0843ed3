/** The places of wording for people in the rules: under these keys, and in the arguments of these helpers. */
const keys = new Set(["vi", "en", "note", "says", "title"]);
const helpers = new Set([
  ...["degree", "level", "count", "truth", "points"],
  ...[
    "byUnit",
    "employerRule",
    "hd21",
    "rule",
    "gap",
    "look",
    "bar",
    "scored",
    "despitePoints",
    "cap",
    "fullTexts",
    "says",
    "integer",
    "criterion",
    "met",
    "template",
    "counted",
  ],
]);
const evidences = new Set(["quoted", "quoted-in-part", "reported", "recalled", "not-found"]);

/** The note of a citation: the argument after the evidence. */
const isNote = (path) =>
  path.parentPath?.isCallExpression() === true &&
  path.key === 2 &&
  [path.parent.arguments[1]].some(
    (evidence) => evidence?.type === "StringLiteral" && evidences.has(evidence.value),
  );

/** A space or a capitalised word. No id, level, number or point of a document has one. */
const isSentence = (value) => value.includes(" ") || /^[A-Z][a-z]+$/.test(value);

/** The Vietnamese or English text of a helper. */
const isSaid = (path) =>
  path.parentPath?.isCallExpression() === true &&
  helpers.has(path.parent.callee.name) &&
  (path.isTemplateLiteral()
    ? path.node.quasis.some(({ value }) => value.raw.includes(" "))
    : isSentence(path.node.value));

/** A text in both languages. */
const isText = (path) =>
  path.isObjectExpression() &&
  path.node.properties.length === 2 &&
  path.node.properties.every(({ key }) => key?.name === "vi" || key?.name === "en");

/**
 * A sentence in Vietnamese or English decides nothing, so its mutants would test the reader and not a rule.
 * Conditions, numbers, ids, levels, evidence and citations are still mutated.
 */
const isWording = (path) => {
  if (path.isObjectProperty() && keys.has(path.node.key.name))
    return ["StringLiteral", "TemplateLiteral", "ObjectExpression"].includes(path.node.value.type);
  return (
    isText(path) || ((path.isStringLiteral() || path.isTemplateLiteral()) && (isSaid(path) || isNote(path)))
  );
};

export const strykerPlugins = [
  {
    kind: "Ignore",
    name: "wording",
    value: { shouldIgnore: (path) => (isWording(path) ? "wording for people decides nothing" : undefined) },
  },
];
