import { type Access, redactedEvent } from "../../access/index.js";
import type { JournalEvent } from "../../events/catalogue.js";
import { readJournalSync } from "../../events/journal/read.js";
import type { Language } from "../../language/language.js";
import type { Year } from "../../year.js";
import { type Against, verified } from "../shared/check-seal.js";
import { Failure } from "../shared/failure.js";
import { chunksOf } from "../shared/files.js";
import { namesOf } from "../shared/names.js";
import { writeNew } from "../shared/new-file.js";
import type { Result } from "../shared/output.js";
import { accessFrom, type Reader } from "../shared/reader.js";

/** The options of a page, and the data that it shows. */
export interface PageWanted extends Partial<Against>, Reader {
  readonly page?: string;
  readonly names?: boolean;
  readonly byGivenName?: boolean;
}

const said = {
  vi: (path: string) => `Đã ghi trang vào “${path}”. Mở bằng trình duyệt, không cần mạng; in ra A4 được.`,
  en: (path: string) =>
    `Wrote the page to "${path}". Open it in a browser, without a network; it prints on A4.`,
};

const onlyForPage = new Failure("usage", {
  vi: "--seal, --checkpoint, --names và --by-given-name ở đây chỉ dùng cùng --page; --checkpoint cần có --seal, --by-given-name cần có --names.",
  en: "Here --seal, --checkpoint, --names and --by-given-name go with --page only; --checkpoint needs --seal, and --by-given-name needs --names.",
});

/**
 * Checks that the options of a page come with a page.
 *
 * @throws Failure `usage`
 */
export const checkPage = ({ page: path, seal, checkpoint, names, byGivenName }: PageWanted): void => {
  const alone = path === undefined && (seal !== undefined || names === true);
  const lacking =
    (checkpoint !== undefined && seal === undefined) || (byGivenName === true && names !== true);
  if (alone || lacking) throw onlyForPage;
};

/** The entries of a journal that the reader may see. */
function* eventsOf(file: string, access: Access | undefined): Generator<JournalEvent> {
  for (const { events } of readJournalSync(chunksOf(file)))
    for (const event of events) yield access === undefined ? event : redactedEvent(event, access);
}

/**
 * `chibo report --page`: the year as a new HTML file. A damaged journal counts as a problem. The code of the
 * page and its charts is loaded only here.
 */
export const writePage = async (
  year: Year,
  file: string,
  path: string,
  wanted: PageWanted,
  language: Language,
): Promise<Result> => {
  const { page } = await import("../../page/index.js");
  const { seal, names = false, byGivenName = false } = wanted;
  const checked = seal === undefined ? undefined : verified(file, { ...wanted, seal });
  const text = page(year, {
    language,
    events: eventsOf(file, accessFrom(file, wanted)),
    names: namesOf(year, names),
    byGivenName,
    ...(checked === undefined ? {} : { verification: checked.result }),
  });
  writeNew(path, (put) => {
    put(text);
    return true;
  });
  return {
    text: said[language](path),
    data: {
      year: year.year,
      ruleSet: year.ruleSet,
      page: path,
      ...(checked === undefined ? {} : { seal: checked.result }),
    },
    problems: checked?.result.ok === false,
  };
};
