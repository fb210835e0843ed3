import type { JournalEvent } from "../events/catalogue.js";
import { isCorrection } from "../events/index.js";
import { type Explanation, eventsBehind } from "../explanation/explain.js";
import { WrongUseError } from "../language/errors.js";
import { type CallFacts, callEnglish } from "../language/problems/call.js";
import type { Axes } from "../projections/fold/folded-journal.js";
import { sourceOf } from "./cloud-events.js";

/** A value of an attribute in PROV-JSON: a plain one, or one with a type. */
export type ProvValue = string | number | boolean | { readonly $: string; readonly type: string };
/** The attributes of one thing or relation, by qualified name. */
export type ProvAttributes = Readonly<Record<string, ProvValue>>;
type Thing = "entity" | "activity" | "agent";
type Relation = "wasGeneratedBy" | "used" | "wasDerivedFrom" | "wasAssociatedWith" | "actedOnBehalfOf";

/** A document of W3C PROV in the form of PROV-JSON (Member Submission of 2013). */
export type ProvDocument = { readonly prefix: Readonly<Record<string, string>> } & {
  readonly [S in Thing | Relation]?: Readonly<Record<string, ProvAttributes>>;
};

/** The error of something that is not recorded and was to be exported as fact: a kind of explanation, or an event. */
const notRecorded = (what: string): WrongUseError<keyof CallFacts> =>
  new WrongUseError<keyof CallFacts>({ code: "not-recorded", path: "", facts: { what } }, callEnglish);

/** Which record an explanation is of, and the two times at which its year was read. */
export interface ProvOptions extends Axes {
  /** The absolute URI that names the record: the same in every export of it. */
  readonly source: string;
}

/** The version of this package: the one that computed what is exported. */
export const version = "0.1.0";

/** A qualified name: what PROV would have escaped is in percent. */
const name = (prefix: string, id: string): string =>
  `${prefix}:${id.replace(/[^A-Za-z0-9_./@-]/gu, encodeURIComponent).replace(/\.$/, "%2E")}`;
const typed = (type: string) => ({ "prov:type": { $: type, type: "prov:QUALIFIED_NAME" } });
type Said = Readonly<Record<string, ProvValue | undefined>>;

/** Fields that hold levels of others than the subject, or wording: only the entries behind them are told. */
const passedOver = new Set(["caps", "findings", "below", "ballots", "wording", "details"]);
type Node = {
  [name: string]: unknown;
  rule?: string;
  fact?: string;
  value?: ProvValue;
  from?: string[];
  by?: unknown;
};

/**
 * An explanation as W3C PROV, by one walk over it: entries, clauses, facts and given levels as entities; what was
 * done and what was computed as activities; who did it, and for which body, as agents. It has ids and no names, and
 * no text that a person wrote but the number of a document.
 *
 * @param events those that the year was read from
 * @throws InvalidInputError `source-not-uri`; WrongUseError `not-recorded` where the explanation is a supposition or an event
 * is not among those given
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
  // What is said twice has one id, and so stands once.
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

  /** States an entry with what was done, by whom and for which body; gives the entry that stands for it. */
  const entry = (id: string): string => {
    const event = byId.get(id);
    if (event === undefined) throw notRecorded(id);
    const { happenedAt, recordedAt, recordedBy, recordedFor } = event.metadata;
    const entity = put("entity", name("event", id), {
      ...typed(`chibo:${event.type}`),
      "chibo:stream": event.stream,
    });
    const activity = put("activity", name("act", id), {
      // Times that contradict each other are left out: nothing is recorded before it begins.
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
    for (const [name, part] of Object.entries(value)) if (!passedOver.has(name)) walk(part);
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
