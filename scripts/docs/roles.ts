import { fieldClassesByPlace } from "../../src/access/field-classes.js";
import { type Reach, type Right, type Role, rights, roles } from "../../src/access/index.js";
import type { Text } from "../../src/rules/engine/conditions/vocabulary.js";
import { both, citedShort, made, page, table } from "./writing.js";

const roleNames: Readonly<Record<Role, Text>> = {
  member: { vi: "đảng viên", en: "member" },
  secretary: { vi: "bí thư", en: "secretary" },
  committee: { vi: "cấp ủy", en: "committee" },
  superior: { vi: "cấp trên", en: "superior" },
  auditor: { vi: "kiểm tra", en: "auditor" },
};

const reachNames: Readonly<Record<Reach, string>> = {
  own: "own",
  cell: "cell",
  organisation: "organisation",
  decided: "decided",
  none: "–",
};

const grounds = ({ source }: Right): string =>
  source === undefined ? "đề xuất<br>*proposal*" : citedShort(source);

const rightsTable = (): string =>
  table(
    [
      "Class",
      "What / Nội dung",
      ...roles.map((role) => `${roleNames[role].vi}<br>*${role}*`),
      "Why / Lý do",
      "Ground / Căn cứ",
    ],
    Object.entries(rights).map(([name, right]) => [
      `\`${name}\``,
      both(right.says),
      ...roles.map((role) => reachNames[right.sees[role]]),
      both(right.because),
      grounds(right),
    ]),
  );

const placesTable = (): string =>
  table(
    ["Event type", "Fields by class; *whole* where the entry as such is of the class"],
    Object.entries(fieldClassesByPlace).map(([type, places]) => [
      `\`${type}\``,
      Object.entries(places)
        .map(([place, of]) => `${place === "" ? "*whole*" : `\`${place}\``}: ${of}`)
        .join("; "),
    ]),
  );

/** The page on who may see what. */
export const rolesPage = (): string =>
  page(
    made("src/access"),
    "# Who may see what",
    "One table decides what a role is shown: in a redacted journal (`chibo journal redact`), in readings (`--role`), and through `chibo/access`. Ids of members, days, procedure, rules and published totals every role sees; who a member is, is told by the class `name` alone. A row whose ground is *proposal* rests on no text that was found: the committee that uses it decides.",
    "- **own**: what is about nobody but the reader. **cell**: what the reader's cell recorded, and what others recorded about its members. **organisation**: the reader's organisation and all below it; without one named, and for an auditor, the whole journal. **decided**: those on whose level the reader's committee decided. **–**: nothing.\n- Of a subject that is no person, levels, assessments, comments, reasons and ballots are of the class `collective`.\n- What names nobody that can be told is shown to nobody by `own`: it is never guessed whom it is about.",
    rightsTable(),
    "## What is withheld, and how it is told",
    'A value leaves `[đã lược bỏ]` in its place, an entry only its stream and position: `{"position":7,"stream":"cell/c-3","withheld":true}`. With the journal\'s seal the copy gets a seal of its own, which verifies against the same checkpoints and lists what is withheld ([seal](seal.md)). A reader of the copy reads the rest: a field that an event can do without is left out, an entry that cannot is listed as `withheld`, and the finding `entries-withheld` says for each stream that what is missing may be among them. Nothing is put in its place.',
    "A reading with `--role` is computed from the whole journal and told as far as the role may see: it is the same year, with fewer subjects, meetings and findings, no hidden word or name, and the totals of all. How a member's level came about is told whole or not at all: to whom sees everything that it rests on.",
    "What this does not do: free words may name people or give their author away; an id is known to whoever knows whose it is; and an entry withheld from a copy sealed before its fields were marked personal could be guessed from its digest. Counts of small groups give people away too: `guardTotals`, and `chibo report --publish`, take them out, at a threshold that whoever publishes sets.",
    "## Where each class stands",
    placesTable(),
  );
