import { statesOf } from "../projections/fold/folded-journal.js";
import { corrections } from "../projections/streams/corrections.js";
import { grouped } from "../projections/year/table.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { oncePerYear } from "./once-per-year.js";

const corrected = oncePerYear(({ context }) => statesOf(context.folded, corrections));

/** Findings on the record itself: corrections, contradictions, missing entries and withheld entries. */
export const recordEntries = [
  kind({
    code: "entry-corrected",
    severity: "notice",
    details: { entry: "number", kind: "text" },
    find: (year) =>
      corrected(year).flatMap(([stream, state]) =>
        state.corrections.map(({ entry, kind: how, by }) => ({
          about: stream,
          details: { entry, kind: how },
          events: [by],
        })),
      ),
  }),

  kind({
    code: "source-contradiction",
    severity: "notice",
    details: { about: "text", says: "text", against: "text" },
    find: (year) =>
      corrected(year).flatMap(([stream, state]) =>
        state.contradictions.map(({ about, says, against, by }) => ({
          about: stream,
          details: { about, says, against },
          events: [by],
        })),
      ),
  }),

  kind({
    code: "entries-missing",
    severity: "irregular",
    details: { after: "number", before: "number" },
    find: ({ context }) =>
      context.folded.gaps.map(({ stream, after, before }) => ({ about: stream, details: { after, before } })),
  }),

  kind({
    code: "id-conflict",
    severity: "irregular",
    details: { id: "text", entry: "number", read: "text", differs: "texts" },
    find: ({ context }) =>
      (context.folded.conflicts ?? []).map(({ id, stream, position, read, differs }) => ({
        about: stream,
        details: { id, entry: position, read, differs },
        events: [read],
      })),
  }),

  kind({
    code: "entries-withheld",
    severity: "notice",
    details: { count: "number" },
    find: ({ context }) =>
      [
        ...grouped([...context.folded.withheld, ...(context.folded.replaced ?? [])], ({ stream }) => [
          stream,
        ]),
      ].map(([stream, { length }]) => ({ about: stream, details: { count: length } })),
  }),

  kind({
    code: "entries-unsealed",
    severity: "notice",
    details: { count: "number" },
    find: ({ context }) =>
      [...(context.unsealed?.byStream ?? [])].map(([stream, events]) => ({
        about: stream,
        details: { count: events.length },
        events,
      })),
  }),

  kind({
    code: "entries-sealed-only",
    severity: "notice",
    details: { count: "number" },
    find: ({ context }) =>
      [...(context.sealOnly?.byStream ?? [])].map(([stream, events]) => ({
        about: stream,
        details: { count: events.length },
        events,
      })),
  }),
] as const;

/** The sentences of these findings. */
export const recordEntriesSentences: SentencesOf<typeof recordEntries> = {
  "entry-corrected": {
    vi: (d) => `Mục ${d.entry} đã được ${d.kind === "withdrawn" ? "rút lại" : "đính chính"}.`,
    en: (d) => `Entry ${d.entry} was ${d.kind}.`,
  },
  "source-contradiction": {
    vi: (d) => `Nguồn mâu thuẫn về ${d.about}: “${d.says}” và “${d.against}”.`,
    en: (d) => `The sources contradict each other on ${d.about}: “${d.says}” and “${d.against}”.`,
  },
  "entries-missing": {
    vi: (d) => `Thiếu các mục sau mục ${d.after} và trước mục ${d.before}.`,
    en: (d) => `Entries are missing after ${d.after} and before ${d.before}.`,
  },
  "id-conflict": {
    vi: (d) =>
      d.id === d.read
        ? `Mã “${d.id}” có hai nội dung khác nhau (khác ở ${d.differs.length} trường); năm này dùng nội dung đứng trước trong sổ ghi (mục ${d.entry}).`
        : `Mục ${d.entry} có hai bản ghi, mã “${d.read}” và “${d.id}” (khác ở ${d.differs.length} trường); năm này dùng “${d.read}”, đứng trước trong sổ ghi.`,
    en: (d) =>
      d.id === d.read
        ? `The id "${d.id}" has two contents, which differ in ${d.differs.join(", ")}; this year uses the one that comes first in the journal (entry ${d.entry}).`
        : `Two entries, "${d.read}" and "${d.id}", claim place ${d.entry} and differ in ${d.differs.join(", ")}; this year uses "${d.read}", which comes first in the journal.`,
  },
  "entries-withheld": {
    vi: (d) =>
      `Bản này đã lược bỏ cả hoặc một phần ${d.count} mục; điều ghi là thiếu có thể nằm trong đó, và điều các mục này có thể làm thay đổi thì để ngỏ.`,
    en: (d) =>
      `${d.count} entries are withheld from this copy, as a whole or in part; what is said to be missing may be among them, and what they may change stays open.`,
  },
  "entries-unsealed": {
    vi: (d) => `${d.count} mục chưa niêm phong: không có gì cho biết có bị sửa hay ghi lùi ngày hay không.`,
    en: (d) =>
      `${d.count} ${d.count === 1 ? "entry is" : "entries are"} not sealed: nothing shows whether they were altered or backdated.`,
  },
  "entries-sealed-only": {
    vi: (d) =>
      `${d.count} mục chỉ khớp dấu niêm phong, sau mã đối chiếu đã công bố: ai giữ cả sổ ghi và dấu niêm phong đều có thể làm lại.`,
    en: (d) =>
      `${d.count} ${d.count === 1 ? "entry" : "entries"} after the published checkpoint ${d.count === 1 ? "equals" : "equal"} the seal only, which whoever holds the journal and the seal can make anew.`,
  },
};

/** The catalogue entries of these findings. */
export const recordEntriesCatalogue = (): CatalogueOf<typeof recordEntries> => ({
  "entry-corrected": {
    means: {
      vi: "Một mục đã ghi được đính chính hoặc rút lại sau đó.",
      en: "An entry was corrected or withdrawn later.",
    },
    remedy: {
      vi: "Không phải lỗi: xem lý do, và so hai cách đọc bằng chibo as-of.",
      en: "No fault by itself: look at the reason, and compare the readings with chibo as-of.",
    },
    clauses: [],
    needs: ["EntryWithdrawn", "EntryCorrected"],
  },
  "source-contradiction": {
    means: {
      vi: "Nguồn dùng để ghi mâu thuẫn với chính nó hoặc với nguồn khác.",
      en: "The source of the record contradicts itself or another.",
    },
    remedy: {
      vi: "Tìm văn bản gốc; giữ cả hai số liệu cho đến khi rõ.",
      en: "Find the original; keep both figures until it is clear.",
    },
    clauses: [],
    needs: ["ContradictionNoted"],
  },
  "entries-missing": {
    means: {
      vi: "Quyển của sổ ghi thiếu một hoặc nhiều mục ở giữa: đã bị bỏ sót hoặc bị lấy đi.",
      en: "Entries of a stream are missing in between: left out, or taken away.",
    },
    remedy: {
      vi: "Xin lại tệp sổ ghi đầy đủ; kiểm tra bằng chibo verify với mã đối chiếu đã công bố.",
      en: "Ask for the whole file; check it with chibo verify and a published checkpoint.",
    },
    clauses: [],
    needs: [],
  },
  "id-conflict": {
    means: {
      vi: "Hai mục ghi mang cùng một mã hoặc cùng một vị trí mà nội dung khác nhau, tức là hai bản của sổ ghi đã ghi khác nhau; mục đứng trước trong sổ ghi được dùng.",
      en: "Two entries share an id or a place and have different content, as where two copies of a journal went apart; the one that comes first in the journal is used.",
    },
    remedy: {
      vi: "Làm rõ mục nào đúng; giữ mục đó, và ghi mục kia vào sau mục cuối cùng với mã riêng, hoặc đính chính.",
      en: "Find out which entry is right; keep it, and record the other after the last position with an id of its own, or as a correction.",
    },
    clauses: [],
    needs: [],
  },
  "entries-withheld": {
    means: {
      vi: "Bản sổ ghi này không cho biết một số mục của quyển, theo quyền của người nhận.",
      en: "This copy of the journal does not tell some entries of a stream, by the rights of its reader.",
    },
    remedy: {
      vi: "Không phải lỗi: điều ghi là thiếu có thể nằm trong đó; ai được xem thì đọc sổ ghi đầy đủ.",
      en: "No fault: what is said to be missing may be among them; who may see it reads the whole journal.",
    },
    clauses: [],
    needs: [],
  },
  "entries-unsealed": {
    means: {
      vi: "Một số mục của quyển được ghi sau lần niêm phong gần nhất.",
      en: "Some entries of a stream stand after the last entry that was sealed.",
    },
    remedy: {
      vi: "Không phải lỗi: niêm phong lại rồi công bố mã đối chiếu mới; với mức dựa vào các mục này thì đối chiếu bản giấy.",
      en: "No fault by itself: seal the journal on and publish the new checkpoint; compare what rests on these entries with the papers.",
    },
    clauses: [],
    needs: [],
  },
  "entries-sealed-only": {
    means: {
      vi: "Một số mục của quyển được ghi sau mã đối chiếu đã công bố, chỉ khớp dấu niêm phong.",
      en: "Some entries of a stream stand after the published checkpoint and equal the seal only.",
    },
    remedy: {
      vi: "Không phải lỗi: đối chiếu với mã đối chiếu công bố sau đó; nếu chưa có thì đối chiếu bản giấy với kết quả dựa vào các mục này.",
      en: "No fault by itself: check with a later published checkpoint; if there is none, compare what rests on these entries with the papers.",
    },
    clauses: [],
    needs: [],
  },
});
