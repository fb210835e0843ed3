import { measureWords } from "../../../src/cli/rubrics/band-words.js";
import { meetingFacts, parametersOf, type Rubric, type Text } from "../../../src/rules/index.js";
import { conditionWords, type Names } from "../condition.js";

type Criterion = Rubric["criteria"][number];

/** What a sheet's conditions read of a meeting. */
export const namesOf = (rubric: Rubric): Names => ({
  facts: meetingFacts,
  lists: { "order.steps": Object.keys(meetingFacts).filter((name) => name.startsWith("order.")) },
  scales: {},
  parameters: parametersOf(rubric),
});

const judged: Readonly<Record<"toggle" | "numeric" | "met", Text>> = {
  toggle: {
    vi: "Đủ điểm hoặc không điểm, theo nhận xét của người chấm",
    en: "All or nothing, as the marker judges",
  },
  numeric: { vi: "Theo nhận xét của người chấm", en: "As the marker judges" },
  met: { vi: "Đạt hoặc không đạt, theo nhận xét của người chấm", en: "Met or not, as the marker judges" },
};

const shownWhen: typeof judged = {
  toggle: {
    vi: "Máy tính: đủ điểm khi sổ ghi cho thấy, không thì 0 điểm",
    en: "Computed: all where the record shows it, else nothing",
  },
  numeric: {
    vi: "Máy tính: đủ điểm khi sổ ghi cho thấy; không thì người chấm cho điểm, dưới mức tối đa",
    en: "Computed: all where the record shows it; else the marker judges, below the maximum",
  },
  met: {
    vi: "Máy tính: đạt khi sổ ghi cho thấy, không thì không đạt",
    en: "Computed: met where the record shows it, else not",
  },
};

const needed: typeof judged = {
  toggle: {
    vi: "Người chấm chỉ cho được đủ điểm khi sổ ghi cho thấy, không thì 0 điểm",
    en: "The marker judges where the record shows it; else nothing",
  },
  numeric: {
    vi: "Người chấm cho điểm; chỉ được tối đa khi sổ ghi cho thấy",
    en: "The marker judges; the maximum only where the record shows it",
  },
  met: {
    vi: "Người chấm xét khi sổ ghi cho thấy, không thì không đạt",
    en: "The marker judges where the record shows it; else not met",
  },
};

const scale = ({ scored }: Criterion, { steps = 1 }: Rubric): string => {
  if (scored.kind !== "numeric") return "";
  return steps === 1 ? ` (± ${scored.step})` : ` (± ${scored.step}/${steps})`;
};

const partWords = ({ applies }: Criterion, names: Names): Text[] => {
  if (applies === undefined) return [];
  const { vi, en } = conditionWords(applies.when, names);
  const { otherwise } = applies;
  const elsewhere: Text =
    typeof otherwise === "object"
      ? { vi: `theo tham số \`${otherwise.parameter}\``, en: `by the parameter \`${otherwise.parameter}\`` }
      : {
          full: { vi: "cho đủ điểm", en: "its points are given" },
          zero: { vi: "không cho điểm", en: "none are given" },
          rescale: { vi: "bỏ ra và quy đổi thang điểm", en: "it is taken out and the rest rescaled" },
        }[otherwise];
  return [
    {
      vi: `Chỉ áp dụng khi ${vi}; không thì ${elsewhere.vi}`,
      en: `Applies only where ${en}; elsewhere ${elsewhere.en}`,
    },
  ];
};

/** How a criterion is scored, in words: by the record, by a person, or both. */
export const scoredWords = (criterion: Criterion, rubric: Rubric): Text[] => {
  const names = namesOf(rubric);
  const { scored } = criterion;
  const parts = partWords(criterion, names);
  if (scored.kind === "bands") {
    const { vi, en } = measureWords(scored.on);
    return [{ vi: `Máy tính theo bảng mức: ${vi}`, en: `Computed by bands: ${en}` }, ...parts];
  }
  const condition = scored.when ?? scored.needs;
  const said = (condition === undefined ? judged : scored.when === undefined ? needed : shownWhen)[
    scored.kind
  ];
  const step = scale(criterion, rubric);
  if (condition === undefined) return [{ vi: said.vi + step, en: said.en + step }, ...parts];
  const { vi, en } = conditionWords(condition, names);
  return [{ vi: `${said.vi}${step}: ${vi}`, en: `${said.en}${step}: ${en}` }, ...parts];
};
