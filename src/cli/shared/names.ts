import { erasedText } from "../../events/seal/index.js";
import { partsOfStream } from "../../events/streams.js";
import { findingKinds } from "../../findings/index.js";
import { compareIds, searchForm } from "../../language/collation.js";
import { visibleText } from "../../language/visible-text.js";
import { type FoldedJournal, statesOf } from "../../projections/fold/folded-journal.js";
import { members } from "../../projections/streams/members.js";
import { organisations } from "../../projections/streams/organisations.js";
import { distance } from "../../rules/engine/conditions/nearest-names.js";
import type { Year } from "../../year.js";
import { Failure } from "./failure.js";

/** Names by id. */
export type NamesById = ReadonlyMap<string, string>;

/** The last name of each organisation. */
export const organisationNames = (folded: FoldedJournal): NamesById =>
  new Map(
    statesOf(folded, organisations)
      .flatMap(([, state]) => Object.values(state.organisations))
      .flatMap(({ id, names }) => names.slice(-1).map(({ value }) => [id, value] as const)),
  );

/** The names of members, if the journal has them. */
export const memberNames = (folded: FoldedJournal): NamesById =>
  new Map(
    statesOf(folded, members).flatMap(([, state]) =>
      Object.entries(state.members).flatMap(([id, { named }]) =>
        named === undefined || named.name === erasedText ? [] : [[id, named.name] as const],
      ),
    ),
  );

/** The names of groups that committees declared for a cap. */
const groupNames = ({ context: { decisions } }: Year): NamesById =>
  new Map(decisions.committees.flatMap(({ groups }) => groups.map(({ group, name }) => [group, name])));

/**
 * Names by id: always of organisations and groups, and of members only on request and if the journal has
 * them.
 */
export const namesOf = (year: Year, withMembers = false): ((id: string) => string) => {
  const { folded } = year.context;
  const names = new Map([
    ...(withMembers ? memberNames(folded) : []),
    ...groupNames(year),
    ...organisationNames(folded),
  ]);
  return (id) => {
    const name = names.get(id);
    return name === undefined ? id : `${visibleText(name)} (${id})`;
  };
};

/** All names that a person may type instead of an id. */
export const allNames = ({ context: { folded } }: Year): NamesById =>
  new Map([...memberNames(folded), ...organisationNames(folded)]);

/**
 * The names that a person may use: for `member:m-07` also `m-07` and the member's name, for
 * `meeting/c-3/2021-11` also `c-3/2021-11` and `2021-11`.
 */
const formsOf = (key: string, names: NamesById): string[] => {
  const id = key.slice(key.indexOf(":") + 1);
  const name = names.get(id);
  const { organisation, key: inCell } = partsOfStream(key);
  const ofMeeting = key.startsWith("meeting/") ? [`${organisation}/${inCell}`, inCell] : [];
  return [key, id, ...ofMeeting, ...(name === undefined ? [] : [name])];
};

/** Whether a typed text means something. Case, spacing and form of letters do not matter. */
export const isCalled = (key: string, typed: string, names: NamesById): boolean => {
  const wanted = searchForm(typed);
  return formsOf(key, names).some((form) => searchForm(form) === wanted);
};

const none: NamesById = new Map();

/**
 * The keys that are called most like a text, the nearest first.
 *
 * @param withNames whether each has its name beside it; without it only one that was found by its name, for names
 *   of persons are shown to nobody who did not type one
 */
export const nearest = (
  typed: string,
  keys: Iterable<string>,
  names: NamesById = none,
  withNames = false,
): string[] =>
  [...new Set(keys)]
    .map((key) => {
      const far = (form: string): number => {
        const [wanted, called] = [searchForm(typed), searchForm(form)];
        return called.includes(wanted) ? 0 : distance(wanted, called);
      };
      const [called = key] = formsOf(key, names).sort((a, b) => far(a) - far(b));
      const name = names.get(key);
      const isNamed = name !== undefined && (withNames || called === name);
      return { key, far: far(called), shown: isNamed ? `${visibleText(name)} (${key})` : key };
    })
    .sort((a, b) => a.far - b.far || compareIds(a.key, b.key))
    .slice(0, 5)
    .map(({ shown }) => shown);

/** The error of a name that the year does not have, with the most similar names. */
export const noSuchName = (typed: string, keys: Iterable<string>, names: NamesById = none): Failure => {
  const near = nearest(typed, keys, names).join(", ");
  if (near === "")
    return new Failure("unknown-name", {
      vi: `Không có “${typed}” trong năm này, và không có mục nào cùng loại. Hãy kiểm tra --year.`,
      en: `There is no "${typed}" in this year, nor anything of its kind. Check --year.`,
    });
  return new Failure("unknown-name", {
    vi: `Không có “${typed}” trong năm này. Gần nhất: ${near}.`,
    en: `There is no "${typed}" in this year. Nearest: ${near}.`,
  });
};

const severalNamed = (typed: string, keys: readonly string[]): Failure =>
  new Failure("unknown-name", {
    vi: `“${typed}” chỉ nhiều đối tượng: ${keys.join(", ")}. Hãy ghi một mã trong số đó.`,
    en: `"${typed}" names several: ${keys.join(", ")}. Write one of these ids.`,
  });

/**
 * The one of the keys that a person means.
 *
 * @throws Failure `unknown-name` where none is called so, or several are
 */
export const keyNamed = (typed: string, keys: Iterable<string>, names: NamesById): string => {
  const all = [...new Set(keys)];
  if (all.includes(typed)) return typed;
  const meant = all.filter((key) => isCalled(key, typed, names));
  const [only, ...others] = meant;
  if (only === undefined) throw noSuchName(typed, all, names);
  if (others.length > 0) throw severalNamed(typed, meant.sort(compareIds));
  return only;
};

/** The error of a code that no kind of finding has. */
export const unknownCode = (code: string): Failure => {
  const near = nearest(code, Object.keys(findingKinds)).join(", ");
  return new Failure("unknown-name", {
    vi: `Không có mã “${code}”. Gần nhất: ${near}. Xem tất cả: chibo catalogue`,
    en: `There is no code "${code}". Nearest: ${near}. All of them: chibo catalogue`,
  });
};
