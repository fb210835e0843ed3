import type { Command } from "commander";
import { type Access, accessOf, accessProjections, type Role, type Viewer } from "../../access/index.js";
import { readJournalSync } from "../../events/journal/read.js";
import type { Language } from "../../language/language.js";
import { namesOfValues, valueLabel } from "../../language/words/values.js";
import { beginFold } from "../../projections/fold/fold.js";
import { type FoldedJournal, statesOf } from "../../projections/fold/folded-journal.js";
import { members } from "../../projections/streams/members.js";
import { organisations } from "../../projections/streams/organisations.js";
import { choiceOption } from "./choices.js";
import { Failure } from "./failure.js";
import { chunksOf } from "./files.js";
import { keyNamed, memberNames, organisationNames } from "./names.js";

/** The reader: a role, and its member, cell or organisation. */
export interface Reader {
  readonly role?: Role;
  readonly as?: string;
}

const about = {
  role: { vi: "chỉ đọc những gì vai này được xem", en: "read only what this role may see: docs/roles.md" },
  as: {
    vi: "vai đó là của ai: mã đảng viên; mã chi bộ của bí thư; mã tổ chức của cấp ủy",
    en: "whose role it is: a member (member), a cell (secretary), an organisation (committee, superior)",
  },
};

/** Adds the options that name the reader. */
export const withReader = (command: Command, language: Language): Command =>
  command
    .addOption(choiceOption("--role <role>", about.role, namesOfValues("role"), language))
    .option("--as <id>", about.as[language]);

const needsId = (role: Role): Failure =>
  new Failure("usage", {
    vi: `Vai “${valueLabel("role", role, "vi")}” là của ai? Hãy thêm --as <mã ${role === "member" ? "đảng viên" : "chi bộ"}>.`,
    en: `Whose is the role "${role}"? Add --as <id of the ${role === "member" ? "member" : "cell"}>.`,
  });

const notUsed = (option: string): Failure =>
  new Failure("usage", {
    vi: `${option} không dùng được ở đây. Xem: chibo <lệnh> --help`,
    en: `${option} has no use here. See: chibo <command> --help`,
  });

/** The viewer of a role. The member, cell or organisation must be in the journal. */
const viewerOf = (folded: FoldedJournal, role: Role, as: string | undefined): Viewer => {
  const among = (ids: readonly string[]): string => {
    if (as === undefined) throw needsId(role);
    return keyNamed(as, ids, role === "member" ? memberNames(folded) : organisationNames(folded));
  };
  const inRolls = () => statesOf(folded, members).flatMap(([, state]) => Object.keys(state.members));
  const all = () =>
    statesOf(folded, organisations).flatMap(([, state]) => Object.values(state.organisations));
  const idsOf = (isCell: boolean): string[] =>
    all().flatMap(({ id, kind }) => (!isCell || kind === "cell" || kind === "base-cell" ? [id] : []));
  switch (role) {
    case "member":
      return { role, member: among(inRolls()) };
    case "secretary":
      return { role, cell: among(idsOf(true)) };
    case "auditor":
      if (as !== undefined) throw notUsed("--as");
      return { role };
    default:
      return as === undefined ? { role } : { role, organisation: among(idsOf(false)) };
  }
};

/**
 * The rights of a role to a journal.
 *
 * @throws Failure `usage`, or `unknown-name` for a member or organisation that the journal does not have
 */
export const accessAs = (file: string, role: Role, as: string | undefined): Access => {
  const folding = beginFold(accessProjections);
  for (const { events } of readJournalSync(chunksOf(file))) folding.add(events);
  const streams = new Set(folding.stale());
  if (streams.size > 0)
    for (const { events } of readJournalSync(chunksOf(file), { streams })) folding.recall(events);
  const folded = folding.done();
  return accessOf(folded, viewerOf(folded, role, as));
};

/** The rights of the caller to a journal; undefined without a role. */
export const accessFrom = (file: string, { role, as }: Reader): Access | undefined => {
  if (role !== undefined) return accessAs(file, role, as);
  if (as !== undefined) throw notUsed("--as");
  return undefined;
};
