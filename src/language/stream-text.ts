import { periodText } from "./formats.js";
import { labelIn, meetingKindNames } from "./labels.js";
import type { Language } from "./language.js";

type NameOf = (id: string) => string;

/** The key of a meeting's stream: its month or year, and often its kind. Without one the key does not say the kind. */
const meetingKey = /^(\d{4}(?:-\d{2})?)(?:-([a-z]+))?$/;

const meetingText = (key: string, cell: string, language: Language): string => {
  const [, period, kind] = meetingKey.exec(key) ?? [];
  const vi = language === "vi";
  if (period === undefined || (kind !== undefined && !Object.hasOwn(meetingKindNames, kind)))
    return vi ? `buổi sinh hoạt ${key}, ${cell}` : `meeting ${key}, ${cell}`;
  const when = periodText(period, language);
  if (kind === undefined) return vi ? `buổi sinh hoạt ${when}, ${cell}` : `meeting of ${when}, ${cell}`;
  const kindName = labelIn(meetingKindNames, kind, language);
  return vi ? `buổi sinh hoạt ${kindName} ${when}, ${cell}` : `${kindName} meeting of ${when}, ${cell}`;
};

/**
 * A stream in words: `review/y1/2021` as `kiểm điểm năm 2021, y1`. Undefined if the journal has no streams of
 * this name.
 */
export const streamText = (stream: string, language: Language, nameOf: NameOf): string | undefined => {
  const [kind, organisation, key = "", more] = stream.split("/");
  if (organisation === undefined || more !== undefined) return undefined;
  const name = nameOf(organisation);
  const vi = language === "vi";
  switch (kind) {
    case "cell":
      return vi ? `tổ chức và đảng viên, ${name}` : `organisation and roll, ${name}`;
    case "committee":
      return vi ? `quyết định của cấp ủy, ${name}` : `decisions of the committee, ${name}`;
    case "meeting":
      return key === "" ? undefined : meetingText(key, name, language);
    case "review":
      return vi
        ? `kiểm điểm ${periodText(key, language)}, ${name}`
        : `review of ${periodText(key, language)}, ${name}`;
    default:
      return undefined;
  }
};

/** The pattern of an event id that contains its stream and its position: `review/y1/2021@17`. */
const placedId = /^([^@]+)@(\d+)$/;

/**
 * An event's id in words: `mục thứ 17, quyển kiểm điểm năm 2021, y1`; undefined if the id does not contain
 * its position.
 */
export const eventText = (id: string, language: Language, nameOf: NameOf): string | undefined => {
  const [, stream = "", position] = placedId.exec(id) ?? [];
  const of = position === undefined ? undefined : streamText(stream, language, nameOf);
  if (of === undefined) return undefined;
  return language === "vi" ? `mục thứ ${position}, quyển ${of}` : `entry ${position} of the stream “${of}”`;
};

/**
 * Ids of events in short form. Three or more consecutive ids of one stream become a range,
 * `review/y1/2021@81–99`.
 */
export const eventsInShort = (ids: readonly string[]): string => {
  const runs: { readonly stream: string; readonly ids: string[]; last: number }[] = [];
  for (const id of ids) {
    const [, stream = id, position] = placedId.exec(id) ?? [];
    const at = Number(position ?? Number.NaN);
    const run = runs.at(-1);
    if (run !== undefined && run.stream === stream && run.last + 1 === at) {
      run.ids.push(id);
      run.last = at;
    } else runs.push({ stream, ids: [id], last: at });
  }
  return runs
    .flatMap(({ ids: [first = "", ...more], last }) =>
      more.length < 2 ? [first, ...more] : [`${first}–${last}`],
    )
    .join(", ");
};
