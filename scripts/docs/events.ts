import { recorded } from "../../src/events/envelope.js";
import { eventTypes, type Story, schemaVersionOf, stories, vocabulary } from "../../src/events/index.js";
import { fieldNotes } from "../../src/events/values.js";
import { fieldsOf } from "./fields.js";
import { list, made, page, table } from "./markdown.js";

const storyWords: Readonly<Record<Story, string>> = {
  roll: "Organisations, offices and the roll of members. On streams `cell/<cell>` and `committee/<organisation>`.",
  meeting: "One meeting of a cell from its notice to its report. On stream `meeting/<cell>/<key>`.",
  review: "The yearly review of one organisation. On stream `review/<organisation>/<year>`.",
  decision: "What the competent committee decides, and what follows. On stream `committee/<organisation>`.",
  correction: "How a record is put right: the original stays readable. On the stream of the entry concerned.",
};

const fieldTable = (schema: Parameters<typeof fieldsOf>[0]): string =>
  table(
    ["Field", "Type", "", "Says"],
    fieldsOf(schema).map(({ path, type, optional, personal, says }) => [
      `\`${path}\``,
      type,
      [...(optional ? ["optional"] : []), ...(personal ? ["**personal**"] : [])].join(", "),
      says,
    ]),
  );

const eventBlocks = (type: keyof typeof vocabulary): string[] => {
  const schema = vocabulary[type];
  const version = schemaVersionOf(type);
  const fields = fieldTable(schema);
  return [
    `### ${type}`,
    `${fieldNotes.get(schema)?.says ?? ""}${version === 1 ? "" : ` Schema version ${version}.`}`,
    fields === "" ? "No data." : fields,
  ];
};

const later = () =>
  eventTypes
    .filter((type) => schemaVersionOf(type) > 1)
    .map((type) => `\`${type}\` is at version ${schemaVersionOf(type)}.`);

/** The vocabulary of events, from its schemas. */
export const eventsPage = (): string => {
  const [sample = "MeetingClosed"] = eventTypes;
  return page(
    made("the schemas of the events"),
    "# Events",
    `The ${eventTypes.length} facts that a journal can hold. An event records what happened; whether a rule likes it is for the rules to say. A field marked **personal** is free text or says something about a person: it can be redacted, erased and encrypted apart from the rest. A field that is optional and left out is unknown, never "no".`,
    list(
      Object.entries(stories).map(
        ([story, events]) => `[${story}](#${story}): ${Object.keys(events).length} event types`,
      ),
    ),
    "## The envelope",
    "Around the data of every event:",
    fieldTable(
      recorded(sample, schemaVersionOf(sample), vocabulary[sample]).omit({ data: true, type: true }),
    ),
    "`type` names the event and `data` holds its fields, as below. A journal has one event on a line, as JSON.",
    "## Streams",
    "Events of one stream are numbered from 1 without a gap. There is one stream for each thing that must stay consistent in itself.",
    table(
      ["Stream", "Holds"],
      [
        ["`cell/<cell>`", "a cell: its organisation, offices and roll"],
        ["`committee/<organisation>`", "a committee: its organisation and what it decides"],
        ["`meeting/<cell>/<key>`", "one meeting, such as `meeting/c-3/2021-11`"],
        ["`review/<organisation>/<year>`", "one organisation's review of one year"],
      ],
    ),
    "## Schema versions",
    `Every type is at version 1, unless said here; older events are read and brought up to date. ${later().join(" ")}`,
    ...(Object.keys(stories) as Story[]).flatMap((story) => [
      `## ${story}`,
      storyWords[story],
      ...eventTypes.filter((type) => type in stories[story]).flatMap(eventBlocks),
    ]),
  );
};
