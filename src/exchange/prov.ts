import type { JournalEvent } from "../events/catalogue.js";
import { isCorrection } from "../events/index.js";
import { eventsBehind } from "../explanation/events-behind.js";
import type { Explanation } from "../explanation/explain.js";
import { type CallFacts, callEnglish } from "../language/problems/call.js";
import { WrongUseError } from "../language/problems/errors.js";
import type { Axes } from "../projections/fold/folded-journal.js";
import { sourceOf } from "./cloud-events.js";

/** A value of an attribute in PROV-JSON: a plain value, or a value with a type. */
export type ProvValue = string | number | boolean | { readonly $: string; readonly type: string };
/** The attributes of one item or relation, by qualified name. */
export type ProvAttributes = Readonly<Record<string, ProvValue>>;
type Thing = "entity" | "activity" | "agent";
type Relation = "wasGeneratedBy" | "used" | "wasDerivedFrom" | "wasAssociatedWith" | "actedOnBehalfOf";

/** A document of W3C PROV in the form of PROV-JSON (Member Submission of 2013). */
export type ProvDocument = { readonly prefix: Readonly<Record<string, string>> } & {
  readonly [S in Thing | Relation]?: Readonly<Record<string, ProvAttributes>>;
};

/** The error for an export of a fact that the journal does not record: a kind of explanation, or an event. */
const notRecorded = (what: string): WrongUseError<keyof CallFacts> =>
  new WrongUseError<keyof CallFacts>({ code: "not-recorded", path: "", facts: { what } }, callEnglish);

/** The record of an explanation, and the two times at which the caller read its year. */
export interface ProvOptions extends Axes {
  /** The absolute URI that names the record. Every export of the record has the same URI. */
  readonly source: string;
}

/** The version of this package, which computed the export. */
export const version = "0.1.0";

/** A qualified name. Characters that PROV would escape are in percent encoding. */
const name = (prefix: string, id: string): string =>
  `${prefix}:${id.replace(/[^A-Za-z0-9_./@-]/gu, encodeURIComponent).replace(/\.$/, "%2E")}`;
const typed = (type: string) => ({ "prov:type": { $: type, type: "prov:QUALIFIED_NAME" } });
type Said = Readonly<Record<string, ProvValue | undefined>>;

/** Fields with levels of other subjects, or with wording. The export names only the entries behind them. */
const passedOver = new Set(["findings", "below", "ballots", "wording", "details"]);
type Node = {
  [name: string]: unknown;
  rule?: string;
  fact?: string;
  value?: ProvValue;
  from?: string[];
  by?: unknown;
};

/**
 * An explanation as W3C PROV, made by one walk over it. Entities are entries, clauses, facts and given
 * levels. Activities are acts of people and computations. Agents are the recorders and the bodies for which
 * they record. The document has ids and no names. The only text from a person in it is the number of a
 * document.
 *
 * @param events the events of the year
 * @throws InvalidInputError `source-not-uri`; WrongUseError `not-recorded` if the explanation is a
 * supposition, or if an event is missing from `events`
 * @example provOf(explain(year, { member: "m-07" }), events, { source: "urn:example:ward-7" })
 */
export const provOf = (
  explanation: Explanation,
  events: Iterable<JournalEvent>,
  { source, asAt, asOf }: ProvOptions,
): ProvDocument => {
  if ("hypothetical" in explanation) throw notRecorded(explanation.kind);
  const known = [...events].filter(({ metadata }) => asAt === undefined || metadata.recordedAt <= asAt);
  const byId = new Map(known.map((event) => [event.id, event]));
  const corrections = new Map(
    known.filter(isCorrection).map((event) => [`${event.stream}@${event.data.entry}`, event.id]),
  );
  const sections: Partial<Record<Thing | Relation, Record<string, Said>>> = {};
  const put = (section: Thing | Relation, id: string, said: Said): string => {
    sections[section] = { ...sections[section], [id]: { ...sections[section]?.[id], ...said } };
    return id;
  };
  // Two statements of the same item share one id, so the document states it once.
  const ids = new Map<string, string>();
  const relate = (kind: Relation, ends: Readonly<Record<string, string>>, said: Said = {}): void => {
    const all = {
      ...Object.fromEntries(Object.entries(ends).map(([end, id]) => [`prov:${end}`, id])),
      ...said,
    };
    const key = kind + JSON.stringify(all);
    ids.set(key, ids.get(key) ?? `_:r${ids.size + 1}`);
    put(kind, ids.get(key) ?? "", all);
  };
  const derive = (generatedEntity: string, usedEntity: string, said: Said = {}): void =>
    relate("wasDerivedFrom", { generatedEntity, usedEntity }, said);

  /**
   * States an entry with its activity, its recorder and the body of the recorder. Returns the entity of the
   * entry.
   */
  const entry = (id: string): string => {
    const event = byId.get(id);
    if (event === undefined) throw notRecorded(id);
    const { happenedAt, recordedAt, recordedBy, recordedFor } = event.metadata;
    const entity = put("entity", name("event", id), {
      ...typed(`chibo:${event.type}`),
      "chibo:stream": event.stream,
    });
    const activity = put("activity", name("act", id), {
      // Contradictory times are left out: an activity cannot be recorded before it begins.
      ...(happenedAt <= recordedAt && { "prov:startTime": happenedAt }),
      "prov:endTime": recordedAt,
      ...("instrument" in event.data && { "chibo:instrument": event.data.instrument?.number }),
    });
    const delegate = put("agent", name("agent", recordedBy), {});
    const responsible = put("agent", name("organisation", recordedFor), typed("prov:Organization"));
    relate("wasGeneratedBy", { entity, activity }, { "prov:time": recordedAt });
    relate("wasAssociatedWith", { activity, agent: delegate });
    relate("actedOnBehalfOf", { delegate, responsible, activity });
    const correction = corrections.get(`${event.stream}@${event.position}`);
    if (correction === undefined) return entity;
    const revision = entry(correction);
    derive(revision, entity, typed("prov:Revision"));
    return revision;
  };

  const { kind, about } = explanation;
  const of = `${kind}/${about.replace(":", "/")}${"year" in explanation ? `/${explanation.year}` : ""}`;
  const level = "outcome" in explanation && explanation.outcome.kind === "level" && explanation.outcome.level;
  const result = put("entity", name("reading", of), {
    ...typed(`chibo:${kind}`),
    ...(level && { "prov:value": level }),
  });
  const activity = put("activity", name("reading", `computing/${of}`), {});
  const agent = put("agent", name("software", `chibo@${version}`), typed("prov:SoftwareAgent"));
  const ruleSet =
    "ruleSet" in explanation ? [explanation.ruleSet.id, explanation.ruleSet.fingerprint].join("@") : "";
  const plan = ruleSet === "" ? {} : { plan: put("entity", name("rules", ruleSet), typed("prov:Plan")) };
  relate("wasGeneratedBy", { entity: result, activity });
  relate("wasAssociatedWith", { activity, agent, ...plan });

  // The caps that concern a level count levels of other subjects. The explanation of a cap is about those levels.
  const isPassedOver = (name: string): boolean => passedOver.has(name) || (name === "caps" && kind !== "cap");
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { rule, fact, from = [], level, grade = level, by, ...node } = value as Node;
    if (rule !== undefined && node.source !== undefined) {
      const { document, point } = node.source as { document: string; point: string };
      const said = { ...typed("chibo:Clause"), "chibo:document": document, "chibo:point": point };
      relate("used", { activity, entity: put("entity", name("rules", `${ruleSet}/${rule}`), said) });
    }
    if (fact !== undefined && node.value !== undefined) {
      const said = { ...typed("chibo:Fact"), "prov:value": node.value };
      const entity = put("entity", name("reading", `fact/${of}/${fact}`), said);
      relate("used", { activity, entity });
      for (const id of from) derive(entity, entry(id));
    }
    if (typeof grade === "string" && typeof by === "string") {
      const entity = put("entity", name("given", by), { ...typed("chibo:Given"), "prov:value": grade });
      derive(entry(by), entity);
      relate("wasGeneratedBy", { entity, activity: name("act", by) });
    }
    for (const [name, part] of Object.entries(value)) if (!isPassedOver(name)) walk(part);
  };
  for (const id of eventsBehind(explanation)) derive(result, entry(id));
  walk(explanation);

  const own = ["event", "act", "given", "agent", "organisation"].map((part) => [
    part,
    `${sourceOf(source)}#${part}/`,
  ]);
  const until = known
    .map(({ metadata }) => metadata.recordedAt)
    .sort()
    .at(-1);
  const reading = name("", [known.length, until, asOf].join("/")).slice(1);
  const shared = { chibo: "pkg:npm/chibo#", rules: "pkg:npm/chibo#rules/", software: "pkg:npm/" };
  const prefix = { ...Object.fromEntries(own), reading: `${source}#reading/${reading}/`, ...shared };
  return JSON.parse(JSON.stringify({ prefix, ...sections })) as ProvDocument;
};
