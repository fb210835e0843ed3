import type { Text } from "../../language/text.js";
import type { TableKind } from "../kinds/table-kind.js";
import type { FoundValues } from "./ask-values.js";
import { type Draft, saidIn } from "./guess-columns.js";
import type { Mapping } from "./mapping.js";
import type { Question } from "./question.js";

const nothing: FoundValues = { sets: {}, questions: [], taken: [] };

/**
 * The standing of members by the day of recognition: who has the day is official. Who has none may be probationary, which
 * is asked. In a list of others, such as of a youth union, who has no day of admission may be no member, which is asked.
 */
export const standingOf = (
  kind: TableKind,
  { as, columns, set = {} }: Mapping,
  drafts: readonly Draft[],
): FoundValues => {
  if (as !== "members") return nothing;
  const sets: Record<string, unknown> = {};
  const questions: Question[] = [];
  const taken: Text[] = [];
  const has = (name: string): boolean => name in set || columns.some(({ is }) => is === name);
  const blanksIn = ({ texts }: Draft): number => texts.get("") ?? 0;
  const recognised = drafts.find(({ states }) => states.some(({ is }) => is === "recognisedOn"));
  if (recognised !== undefined && !has("status") && "status" in kind.columns) {
    const at = `/columns/${columns.length}`;
    const blanks = blanksIn(recognised);
    sets[at] = { column: recognised.letters, header: recognised.header, is: "status", filled: "official" };
    taken.push({
      vi: `ai có “${recognised.header}” là đảng viên chính thức`,
      en: `who has “${recognised.header}” is an official member`,
    });
    if (blanks > 0)
      questions.push({
        id: "status",
        ask: {
          vi: `${blanks} người để trống “${recognised.header}”: họ là đảng viên dự bị?`,
          en: `${blanks} people have no “${recognised.header}”: are they probationary members?`,
        },
        at: [],
        choices: [
          {
            answer: "probationary",
            means: { vi: "đúng, là dự bị", en: "yes, probationary" },
            sets: { [`${at}/marks/`]: "probationary" },
          },
          {
            answer: "official",
            means: { vi: "không, là chính thức, bảng thiếu ngày", en: "no, official; the day is missing" },
            sets: { [`${at}/marks/`]: "official" },
          },
          {
            answer: "leave",
            means: { vi: "chưa rõ: không ghi những người này", en: "not known: leave these people out" },
            sets: { [`${at}/needed`]: true },
          },
        ],
      });
  }
  const admitted = drafts.find(({ states }) => states.some(({ is }) => is === "admittedOn"));
  const blanks = admitted === undefined ? 0 : blanksIn(admitted);
  const isOfOthers = drafts.some(({ header }) => /đoàn viên/iu.test(header));
  if (admitted !== undefined && blanks > 0 && isOfOthers) {
    const at = columns.findIndex(({ is }) => is === "admittedOn");
    questions.push({
      id: "admittedOn",
      ask: {
        vi: `${blanks} người để trống “${admitted.header}”: họ có phải đảng viên không?`,
        en: `${blanks} people have no “${admitted.header}”: are they party members?`,
      },
      at: [],
      choices: [
        {
          answer: "no",
          means: { vi: "không: không ghi những người này", en: "no: leave these people out" },
          sets: { [`/columns/${at}/needed`]: true },
        },
        { answer: "yes", means: { vi: "phải, bảng thiếu ngày", en: "yes, the day is missing" }, sets: {} },
      ],
    });
  }
  return { sets, questions, taken };
};

/** Whether members who are away for a time are within the base organisation, where the table does not say it. */
export const awayWithin = (
  kind: TableKind,
  { as, columns, set = {} }: Mapping,
  drafts: readonly Draft[],
): Question[] => {
  const { reader } = kind.columns.state ?? {};
  const has = (name: string): boolean => name in set || columns.some(({ is }) => is === name);
  if (as !== "members" || reader === undefined || has("sameBaseOrganisation")) return [];
  const away = columns.flatMap(({ column, is, marks = {}, leftOut = [] }) => {
    const draft = is === "state" ? drafts.find(({ letters }) => letters === column) : undefined;
    return (draft === undefined ? [] : saidIn(draft)).filter((text) => {
      const outcome = reader.read(marks[text] ?? text);
      const usual = reader.choices?.find((choice) => choice.marks.includes(text))?.value;
      return !leftOut.includes(text) && ("value" in outcome ? outcome.value : usual) === "away";
    });
  });
  if (away.length === 0) return [];
  const listed = [...new Set(away)].map((text) => `“${text}”`).join(", ");
  const answer = (said: "yes" | "no", means: Text) => ({
    answer: said,
    means,
    sets: { "/set/sameBaseOrganisation": said === "yes" ? "có" : "không" },
  });
  return [
    {
      id: "sameBaseOrganisation",
      ask: {
        vi: `Người sinh hoạt tạm thời nơi khác (${listed}) sinh hoạt trong hay ngoài tổ chức cơ sở đảng này?`,
        en: `Are the people who are elsewhere for a time (${listed}) within this base organisation?`,
      },
      at: [],
      choices: [
        answer("yes", { vi: "trong tổ chức cơ sở đảng này", en: "within this base organisation" }),
        answer("no", { vi: "ngoài tổ chức cơ sở đảng này", en: "outside this base organisation" }),
      ],
    },
  ];
};

/** The days of the states of members, where the table has the states and no days. */
export const stateDaysOf = (
  kind: TableKind,
  { as, columns, set = {} }: Mapping,
  drafts: readonly Draft[],
): FoundValues => {
  const reader = kind.columns.state?.reader;
  const has = (name: string): boolean => name in set || columns.some(({ is }) => is === name);
  if (as !== "members" || reader === undefined || !has("state") || has("stateOn")) return nothing;
  const isOnRoll = (text: string): boolean => {
    const outcome = reader.read(text);
    return "value" in outcome && (outcome.value === "active" || outcome.value === "visiting");
  };
  const places = columns.flatMap(({ column, is }, nth) => {
    const draft = is === "state" ? drafts.find(({ letters }) => letters === column) : undefined;
    const texts = draft === undefined ? [] : saidIn(draft).filter((text) => !isOnRoll(text));
    return texts.length === 0 ? [] : [{ at: `/columns/${nth}/leftOut`, texts }];
  });
  if (places.length === 0) return nothing;
  const listed = places.flatMap(({ texts }) => texts.map((text) => `“${text}”`)).join(", ");
  return {
    sets: {},
    questions: [
      {
        id: "stateOn",
        ask: {
          vi: `Bảng ghi tình trạng ${listed} nhưng không ghi từ ngày nào. Ghi một ngày cho mọi người ấy (dd/MM/yyyy), hay không nhập họ?`,
          en: `The table states ${listed} and not since when. Give one day for all of these people (dd/MM/yyyy), or leave them out?`,
        },
        at: ["/set/stateOn"],
        choices: [
          {
            answer: "leave",
            means: { vi: "không nhập những người ấy", en: "leave these people out" },
            sets: Object.fromEntries(places.map(({ at, texts }) => [at, texts])),
          },
        ],
      },
    ],
    taken: [],
  };
};
