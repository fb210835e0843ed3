import {
  entriesOf,
  id,
  instantOf,
  meetingsOf,
  type Roll,
  recordInCell,
  recordInMeeting,
  rollOf,
} from "./cell.js";
import { minutes } from "./minutes.js";
import { element, form, table } from "./page.js";
import { choices, entriesOfFile, fileOf, reportOf } from "./report.js";
import type { Store } from "./store.js";

/** The context of a screen: the journal, and functions that run an action or change the screen. */
export interface App {
  readonly store: Store;
  /** Runs an action and shows the screen again, or shows the reason of a refusal. */
  readonly attempt: (what: () => Promise<unknown>) => Promise<void>;
  readonly go: (screen: () => readonly Node[]) => void;
}

const memberChoices = ({ members, nameOf }: Roll) => members.map((each) => [each, nameOf(each)] as const);

/** The cell and its roll. */
export const rollScreen = ({ store, attempt }: App): readonly Node[] => {
  const roll = rollOf(store.book());
  if (roll.name === undefined)
    return [
      form(
        "Lập sổ chi bộ",
        [
          { name: "name", label: "Tên chi bộ" },
          { name: "on", label: "Ngày thành lập", type: "date" },
        ],
        ({ name = "", on = "" }) =>
          attempt(() =>
            recordInCell(store, {
              type: "FoundOrganisation",
              data: { organisation: id, kind: "cell", name, on },
            }),
          ),
      ),
    ];
  return [
    element("h2", {}, roll.name),
    table(
      ["Đảng viên", "Mã"],
      roll.members.map((member) => [roll.nameOf(member), member]),
    ),
    form(
      "Thêm đảng viên",
      [
        { name: "name", label: "Họ và tên" },
        { name: "member", label: "Mã", value: `dv-${roll.members.length + 1}` },
        {
          name: "status",
          label: "Tư cách",
          choices: [
            ["official", "Chính thức"],
            ["probationary", "Dự bị"],
          ],
        },
        { name: "on", label: "Có tên từ ngày", type: "date" },
      ],
      ({ name = "", member = "", status, on = "" }) =>
        attempt(async () => {
          await recordInCell(store, {
            type: "EnrolMember",
            data: { member, status: status === "probationary" ? "probationary" : "official", on },
          });
          await recordInCell(store, { type: "NameMember", data: { member, name } });
        }),
    ),
  ];
};

/** The meetings, and the form to convene one. */
export const meetingsScreen = (app: App): readonly Node[] => [
  element("h2", {}, "Sinh hoạt chi bộ"),
  element(
    "ul",
    {},
    ...meetingsOf(app.store.book()).map((key) =>
      element(
        "li",
        {},
        element(
          "button",
          { type: "button", click: () => app.go(() => meetingScreen(app, key)) },
          `Tháng ${key.slice(5)}/${key.slice(0, 4)}`,
        ),
      ),
    ),
  ),
  form(
    "Triệu tập",
    [
      { name: "month", label: "Tháng", type: "month" },
      { name: "at", label: "Thời gian", type: "datetime-local" },
    ],
    ({ month = "", at = "" }) =>
      app.attempt(() =>
        recordInMeeting(app.store, month, {
          type: "ConveneMeeting",
          data: {
            cell: id,
            kind: "regular",
            forMonth: month,
            scheduledFor: instantOf(at),
            mode: "in-person",
          },
        }),
      ),
  ),
];

const attendance = [
  ["present", "Có mặt"],
  ["excused", "Vắng có lý do"],
  ["unexcused", "Vắng không lý do"],
] as const;

/** One meeting: the entries that may come next, and its minutes. */
const meetingScreen = (app: App, key: string): readonly Node[] => {
  const { store, attempt } = app;
  const roll = rollOf(store.book());
  const entries = entriesOf(store.book(), key);
  const has = (type: string): boolean => entries.some((event) => event.type === type);
  const people = memberChoices(roll);
  const record = (command: Parameters<typeof recordInMeeting>[2], at?: string) =>
    attempt(() => recordInMeeting(store, key, command, at === undefined ? undefined : instantOf(at)));

  const opening = form(
    "Khai mạc",
    [
      { name: "chair", label: "Chủ trì", choices: people },
      { name: "secretary", label: "Thư ký", choices: people },
      { name: "at", label: "Lúc", type: "datetime-local" },
    ],
    ({ chair = "", secretary = "", at }) =>
      record({ type: "OpenMeeting", data: { chair, secretary, guests: [] } }, at),
  );
  const rollCall = form(
    "Điểm danh",
    roll.members.map((name) => ({ name, label: roll.nameOf(name), choices: attendance })),
    (values) => {
      const those = (how: string): string[] => roll.members.filter((member) => values[member] === how);
      return record({
        type: "TakeRollCall",
        data: {
          present: those("present"),
          excused: those("excused").map((member) => ({ member })),
          unexcused: those("unexcused"),
        },
      });
    },
  );
  const comment = form(
    "Ý kiến",
    [
      { name: "by", label: "Đồng chí", choices: people },
      { name: "text", label: "Nội dung", type: "textarea" },
    ],
    ({ by = "", text = "" }) => record({ type: "MakeComment", data: { by, text } }),
  );
  const vote = form(
    "Biểu quyết",
    [
      { name: "question", label: "Vấn đề" },
      { name: "inFavour", label: "Tán thành", type: "number" },
      { name: "against", label: "Không tán thành", type: "number" },
      { name: "abstained", label: "Không có ý kiến", type: "number" },
    ],
    ({ question = "", inFavour, against, abstained }) =>
      record({
        type: "TakeShowOfHands",
        data: {
          question,
          inFavour: Number(inFavour),
          against: Number(against),
          abstained: Number(abstained),
        },
      }),
  );
  const conclusion = form(
    "Kết luận",
    [
      { name: "by", label: "Đồng chí", choices: people },
      { name: "text", label: "Nội dung", type: "textarea" },
    ],
    ({ by = "", text = "" }) => record({ type: "GiveConclusion", data: { by, text } }),
  );
  const closing = form("Bế mạc", [{ name: "at", label: "Lúc", type: "datetime-local" }], ({ at }) =>
    record({ type: "CloseMeeting", data: {} }, at),
  );

  const next = !has("MeetingOpened")
    ? [opening]
    : has("MeetingClosed")
      ? []
      : [...(has("RollCallTaken") ? [] : [rollCall]), comment, vote, conclusion, closing];
  return [
    element(
      "p",
      { class: "tools" },
      element("button", { type: "button", click: () => window.print() }, "In biên bản"),
    ),
    minutes(entries, roll),
    ...next,
  ];
};

const download = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content);
  element("a", { href: address, download: name }).click();
  URL.revokeObjectURL(address);
};

/** The report of a year, and the journal as a file. */
export const reportScreen = ({ store, attempt }: App): readonly Node[] => {
  const frame = element("iframe", { title: "Báo cáo năm", hidden: true });
  const asked = form(
    "Báo cáo năm",
    [
      { name: "year", label: "Năm", type: "number" },
      { name: "ruleSet", label: "Theo quy định", choices },
    ],
    async ({ year, ruleSet = "" }) => {
      frame.srcdoc = await reportOf(store.book(), rollOf(store.book()), Number(year), ruleSet);
      frame.hidden = false;
    },
  );
  const chosen = element("input", { type: "file", accept: ".jsonl" });
  chosen.addEventListener("change", () =>
    attempt(async () => {
      const [file] = chosen.files ?? [];
      if (file !== undefined) await store.add(await entriesOfFile(file));
    }),
  );
  return [
    asked,
    frame,
    element(
      "p",
      { class: "tools" },
      element("button", { type: "button", click: () => frame.contentWindow?.print() }, "In báo cáo"),
      " ",
      element(
        "button",
        { type: "button", click: async () => download("nhat-ky.jsonl", await fileOf(store.book())) },
        "Tải sổ ghi",
      ),
    ),
    element("label", {}, "Nạp sổ ghi", chosen),
  ];
};
