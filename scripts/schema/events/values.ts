import type * as z from "zod";
import { eventId, streamName } from "../../../src/events/envelope.js";
import {
  count,
  day,
  degree,
  freeText,
  grade,
  identifier,
  instant,
  instrument,
  level,
  month,
  sha256,
  subject,
  title,
  year,
} from "../../../src/events/values.js";
import { type Draft, type Json, jsonOf, type Naming, withReferences } from "./json.js";

/** What the vocabulary repeats, each with what it is. */
const values: Readonly<Record<string, readonly [schema: z.ZodType, description: string]>> = {
  identifier: [identifier(), "An opaque identifier of a person, an organisation or a thing."],
  instant: [instant(), "An instant in UTC with whole seconds, such as 2021-11-03T07:30:00Z."],
  day: [day(), "A day of the calendar in Vietnam, such as 2021-11-03."],
  month: [month(), "A month of the calendar, such as 2021-11."],
  year: [year(), "A year under review."],
  count: [count(), "A count: of persons, papers, tasks, days, minutes."],
  text: [freeText(), "Text that a person wrote, well-formed Unicode."],
  title: [title(), "A short name of a thing or an organisation, never of a person; well-formed Unicode."],
  sha256: [sha256(), "SHA-256 in hexadecimal digits."],
  level: [level(), "A quality level of a member or an organisation, from the best down."],
  degree: [degree(), "The degree to which a criterion is met, from the best down."],
  grade: [grade(), "The grade of a meeting, from the best down."],
  subject: [
    subject(),
    "Who or what is reviewed and rated. A collective is the committee of the organisation.",
  ],
  instrument: [instrument(), "A numbered document: a decision, a letter, a plan."],
  eventId: [eventId(), "The id of an entry, unique in its journal."],
  streamName: [streamName(), "A stream: its kind and the ids below it, such as meeting/c-3/2021-11."],
};

const bare = (json: Json): string => {
  const { description: _, $comment: __, ...rest } = json;
  return JSON.stringify(rest);
};

/** Names by schema, for {@link withReferences}. */
export const namedValues = (draft: Draft): ReadonlyMap<string, string> =>
  new Map(Object.entries(values).map(([name, [schema]]) => [bare(jsonOf(schema, draft)), name]));

/** The definitions of what the vocabulary repeats. */
export const valueDefinitions = (naming: Naming): Json => {
  const named = namedValues(naming.draft);
  return Object.fromEntries(
    Object.entries(values).map(([name, [schema, description]]) => {
      const { description: _, $comment: __, ...json } = jsonOf(schema, naming.draft);
      // A value may hold others, and is not to become a reference to itself.
      const others = new Map([...named].filter(([, other]) => other !== name));
      return [name, { description, ...withReferences(json, others, naming) }];
    }),
  );
};
