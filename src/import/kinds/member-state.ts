import { endOfDay } from "../../events/index.js";
import { type Columns, type Fault, fault } from "../column.js";
import { type Ask, ask } from "./table-kind.js";
import { namedValue } from "./word-cells.js";

const states = {
  active: { vi: "đang sinh hoạt", en: "active" },
  exempt: { vi: "miễn sinh hoạt", en: "exempt" },
  away: { vi: "chuyển sinh hoạt tạm thời", en: "temporarily in another cell" },
  visiting: { vi: "sinh hoạt tạm", en: "temporarily in this cell" },
  transferred: { vi: "chuyển đi", en: "transferred" },
  died: { vi: "từ trần", en: "died" },
  struck: { vi: "xóa tên", en: "struck off" },
  left: { vi: "xin ra khỏi Đảng", en: "left the party" },
  expelled: { vi: "khai trừ", en: "expelled" },
} as const;
type State = keyof typeof states;

/**
 * What became of a member since, as the export of the national database states it. Two letters mean other things in
 * other columns and lists, so a person confirms them.
 */
export const memberState = namedValue<State>(
  states,
  {
    active: ["ĐSH", "đang sinh hoạt đảng"],
    exempt: ["MSH", "miễn sinh hoạt đảng", "miễn công tác và sinh hoạt đảng", "được miễn sinh hoạt"],
    away: ["chuyển sinh hoạt tạm", "chuyển sinh hoạt đảng tạm thời"],
    visiting: ["SHT", "sinh hoạt tạm thời"],
    transferred: ["CĐi", "chuyển sinh hoạt chính thức", "đã chuyển đi", "chuyển sinh hoạt đi"],
    died: ["đã từ trần", "đã mất", "qua đời", "chết"],
    struck: ["xóa tên đảng viên", "bị xóa tên"],
    left: ["cho ra khỏi Đảng", "ra khỏi Đảng", "đưa ra khỏi Đảng"],
    expelled: ["khai trừ khỏi Đảng", "bị khai trừ"],
  },
  { away: ["CT"], died: ["TT"], struck: ["XT"], left: ["CR"], expelled: ["KT"] },
);

/** The states of people who are no longer on the roll. */
const gone: ReadonlySet<State> = new Set(["transferred", "died", "struck", "left", "expelled"]);

/** What a row says of the state of its member. */
interface StateInRow {
  readonly state?: State | undefined;
  readonly stateOn?: string | undefined;
  readonly sameBaseOrganisation?: boolean | undefined;
}

/** Why the state of a row cannot be recorded: its day is not known, or before the day `on` of the roll. */
export const faultOfState = (
  { state = "active", stateOn, sameBaseOrganisation }: StateInRow,
  on: string,
  columns: Columns,
): Fault | undefined => {
  if (state === "active" || state === "visiting") return undefined;
  const empty = (column: string): Fault => ({
    ...fault("empty", { form: columns[column]?.reader.form }).fault,
    column,
  });
  if (stateOn === undefined) return empty("stateOn");
  if (state === "away" && sameBaseOrganisation === undefined) return empty("sameBaseOrganisation");
  return gone.has(state) && stateOn < on
    ? { ...fault("day-before", { name: columns.on?.header }).fault, column: "stateOn" }
    : undefined;
};

/** The command that records a state of a member; none where it is that of everybody on the roll. */
export const stateAsk = (
  stream: string,
  member: string,
  { state = "active", stateOn: on = "", sameBaseOrganisation = false }: StateInRow,
): readonly Ask[] => {
  const at = endOfDay(on);
  switch (state) {
    case "exempt":
      return [ask(stream, "ExemptMember", { member, on }, at)];
    case "away":
      return [ask(stream, "TransferMemberOutTemporarily", { member, sameBaseOrganisation, on }, at)];
    case "transferred":
      return [ask(stream, "TransferMemberOut", { member, on }, at)];
    case "died":
      return [ask(stream, "NoteMemberDeath", { member, on }, at)];
    case "struck":
    case "left":
      return [ask(stream, "RemoveMember", { member, on, ground: states[state].vi }, at)];
    case "expelled":
      return [ask(stream, "ExpelMember", { member, on }, at)];
    default:
      return [];
  }
};
