import { partsOfStream } from "../events/streams.js";
import { dateText } from "../language/formats.js";
import type { Language } from "../language/language.js";
import type { EvidenceMatter } from "../projections/streams/evidence.js";
import { subjectKey } from "../projections/streams/subject-key.js";
import { type AttachedEvidence, isOfYear } from "../projections/year/attached-evidence.js";
import { grouped, oncePer } from "../projections/year/table.js";
import type { Year } from "../year.js";
import { eventsBehind } from "./events-behind.js";
import { headings } from "./headings.js";
import { type Line, line, type Rendering } from "./lines.js";

/** A task of an organisation as one key. */
const taskKey = (organisation: string, task: string): string => `${organisation}/${task}`;

const evidenceBy = oncePer(({ context, attachedEvidence: { all } }: Year) => {
  const ofYear = all.filter((each) => isOfYear(each, context));
  return {
    entry: grouped(all, ({ about: { entry } }) => (entry === undefined ? [] : [entry])),
    decision: grouped(all, ({ about: { decision } }) => (decision === undefined ? [] : [decision])),
    subject: grouped(ofYear, ({ about: { subject } }) =>
      subject === undefined ? [] : [subjectKey(subject)],
    ),
    task: grouped(ofYear, ({ stream, about: { task } }) =>
      task === undefined ? [] : [taskKey(partsOfStream(stream).organisation, task)],
    ),
  };
});

/** The ids of issued decisions that a value refers to. */
const decisionsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(decisionsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, of]) =>
    name === "decision" && typeof of === "string" ? [of] : decisionsIn(of),
  );
};

/**
 * The evidence behind an explanation: about its subject, about its tasks, about a decision that it refers to, and
 * about an entry that it points at. It is in the order of the journal, each once.
 */
export const evidenceBehind = (
  year: Year,
  explanation: { readonly kind: string; readonly about: string },
): { readonly attachedEvidence?: readonly AttachedEvidence[] } => {
  if (year.attachedEvidence.all.length === 0) return {};
  const by = evidenceBy(year);
  const { about } = explanation;
  const tasks = year.tasks.all.filter(({ member }) => `member:${member}` === about);
  const found = new Set([
    ...(by.subject.get(about) ?? []),
    ...tasks.flatMap(({ cell, task }) => by.task.get(taskKey(cell, task)) ?? []),
    ...decisionsIn(explanation).flatMap((decision) => by.decision.get(decision) ?? []),
    ...eventsBehind(explanation).flatMap((entry) => by.entry.get(entry) ?? []),
  ]);
  return found.size === 0
    ? {}
    : { attachedEvidence: year.attachedEvidence.all.filter((each) => found.has(each)) };
};

/** What evidence is about, beside the subject of the explanation. */
const matterText = ({ entry, task, criterion, decision }: EvidenceMatter, language: Language): string => {
  const w = headings[language].evidenceOf;
  const parts = [
    ...(decision === undefined ? [] : [w.decision(decision)]),
    ...(task === undefined ? [] : [w.task(task)]),
    ...(criterion === undefined ? [] : [w.criterion(criterion)]),
    ...(entry === undefined ? [] : [w.entry(entry)]),
  ];
  return parts.length === 0 ? "" : `; ${parts.join(", ")}`;
};

const evidenceText = (
  { label, on, mediaType, digest, source, locator, about, end, by }: AttachedEvidence,
  language: Language,
): string => {
  const w = headings[language];
  const where = [source, locator].flatMap((each) => each ?? []).map((each) => `, ${each}`);
  const gone = end === undefined ? "" : ` — ${w.evidenceEnd[end.how]}`;
  const why = end?.reason === undefined ? "" : `: ${end.reason}`;
  const file = `${mediaType}, SHA-256 ${digest.slice(0, 12)}…`;
  const ids = end === undefined || end.by === by ? by : `${by}, ${end.by}`;
  return `${label} (${dateText(on, language)}${where.join("")}), ${file}${matterText(about, language)}${gone}${why} ← ${ids}`;
};

/** The lines of the evidence: label, day, source, digest, what it is about, and its end. */
export const evidenceLines = (
  { attachedEvidence = [] }: { readonly attachedEvidence?: readonly AttachedEvidence[] },
  { language }: Rendering,
): Line[] =>
  attachedEvidence.length === 0
    ? []
    : [
        line(0, `${headings[language].evidence}:`),
        ...attachedEvidence.map((each) => line(1, evidenceText(each, language))),
      ];
