/**
 * The words of the vocabulary: Vietnamese and English name, one line of help, example and unit of every event,
 * command, field, value, fact, parameter and finding. A form is made of them without a word of its own.
 * @packageDocumentation
 */

import { type CommandType, commandNames } from "./aggregates/command-names.js";
import { type EventType, isEventType } from "./events/catalogue.js";
import { findingCatalogue } from "./findings/catalogue.js";
import type { FindingCode } from "./findings/index.js";
import { frozen } from "./language/frozen.js";
import { eventNames } from "./language/words/event-names.js";
import { eventSentences } from "./language/words/event-sentences.js";
import { ballotsFields } from "./language/words/fields/ballots.js";
import { daysFields } from "./language/words/fields/days.js";
import { decisionsFields } from "./language/words/fields/decisions.js";
import { documentsFields } from "./language/words/fields/documents.js";
import { envelopeFields } from "./language/words/fields/envelope.js";
import type { Words } from "./language/words/fields/field.js";
import { type FieldWords, wordsByPlace } from "./language/words/fields/field.js";
import { meetingEntriesFields } from "./language/words/fields/meeting-entries.js";
import { meetingScoresFields } from "./language/words/fields/meeting-scores.js";
import { meetingsFields } from "./language/words/fields/meetings.js";
import { membersFields } from "./language/words/fields/members.js";
import { peopleAndOrganisationsFields } from "./language/words/fields/people-and-organisations.js";
import { publishedTotalsFields } from "./language/words/fields/published-totals.js";
import { reviewEntriesFields } from "./language/words/fields/review-entries.js";
import { reviewsFields } from "./language/words/fields/reviews.js";
import { wordsOfFileField } from "./language/words/local-files/fields.js";
import { meetingFacts, parametersOf } from "./rules/rubrics/meeting-facts.js";
import { periodFacts } from "./rules/rubrics/roll-up-policy.js";
import { rubrics } from "./rules/rubrics/shipped/index.js";
import { rollUpPolicies } from "./rules/rubrics/shipped-roll-ups.js";
import { ruleSets } from "./rules/rule-sets/index.js";

export type { Text } from "./language/text.js";
export type { FieldWords, Words } from "./language/words/fields/field.js";
export type { ValueKind } from "./language/words/values.js";
export { namesOfValues } from "./language/words/values.js";

/** The words of an event type: its name, and in one sentence what an entry of it says. */
export const wordsOfEvent = (type: EventType): Words => ({
  label: eventNames[type],
  help: eventSentences[type],
});

/** `ConveneMeeting` as `Convene meeting`. */
const spaced = (type: string): string => {
  const [first = "", ...rest] = type.split(/(?=[A-Z])/);
  return [first, ...rest.map((word) => word.toLowerCase())].join(" ");
};

/** The words of a command. In Vietnamese it has the name of the event that it leads to. */
export const wordsOfCommand = (type: CommandType): Words => {
  const { label, help } = wordsOfEvent(commandNames[type]);
  return { label: { vi: label.vi, en: spaced(type) }, ...(help === undefined ? {} : { help }) };
};

/**
 * Words of fields by place: by the field's name, by the fields that hold it, `led.assigned`, or by the event type,
 * `MeetingConvened.kind`. A list is passed over: `totals.votes` is a field of each of the totals.
 */
const fieldWords: Readonly<Record<string, FieldWords>> = {
  ...peopleAndOrganisationsFields,
  ...daysFields,
  ...documentsFields,
  ...membersFields,
  ...meetingsFields,
  ...meetingEntriesFields,
  ...meetingScoresFields,
  ...reviewsFields,
  ...reviewEntriesFields,
  ...ballotsFields,
  ...decisionsFields,
  ...publishedTotalsFields,
};

/**
 * The words of a field of `data`. A command has the data of the event that it leads to, so either may be named.
 *
 * @param of an event type or a command type
 * @param path names of fields joined by dots, `tasks.onTime`; a list is passed over, `peers.kind`
 * @returns nothing where there is no such field
 */
export const wordsOfField = (of: EventType | CommandType, path: string): FieldWords | undefined =>
  wordsByPlace(fieldWords, [isEventType(of) ? of : commandNames[of], ...path.split(".")]);

/** The words of the fields around `data`: of an entry, of its metadata, of a command's header. */
export const envelopeWords: Readonly<Record<keyof typeof envelopeFields, FieldWords>> =
  /* @__PURE__ */ frozen(envelopeFields);

/** A file that a local committee writes, or a rule set as it ships. */
export type LocalFile = "overlay" | "rubric" | "roll-up" | "rule-set";

/** The words of a field of a file that a committee writes, by the names of the fields down to it, joined by dots. */
export const wordsOfLocalFileField = (file: LocalFile, path: string): FieldWords | undefined =>
  wordsOfFileField([file, ...path.split(".")]);

type Declared = Readonly<Record<string, { readonly says: Words["label"] }>>;

const labelled = (declared: Declared): Record<string, Words> =>
  Object.fromEntries(Object.entries(declared).map(([name, { says }]) => [name, { label: says }]));

/** The words of every fact that the rule sets, rubrics and roll-ups that ship may read, by its name. */
export const wordsOfFacts = (): Readonly<Record<string, Words>> =>
  Object.assign({}, ...Object.values(ruleSets).map(({ facts }) => labelled(facts)), {
    ...labelled(meetingFacts),
    ...labelled(periodFacts),
  });

/** The words of every parameter that the rule sets, rubrics and roll-ups that ship leave to a committee, by its name. */
export const wordsOfParameters = (): Readonly<Record<string, Words>> =>
  Object.assign(
    {},
    ...Object.values(ruleSets).map(({ parameters }) => labelled(parameters)),
    ...Object.values(rubrics).map((rubric) => labelled(parametersOf(rubric))),
    ...rollUpPolicies.map(({ parameters }) => labelled(parameters)),
  );

/** The words of every kind of finding by its code: what it means, and as help what to do about it. */
export const wordsOfFindings = (): Readonly<Record<FindingCode, Words>> =>
  Object.fromEntries(
    findingCatalogue({ ruleSets: [], rubrics: [] }).map(({ code, says, remedy }) => [
      code,
      { label: says, help: remedy },
    ]),
  ) as Record<FindingCode, Words>;
