import { type Access, redactedEvent } from "../../access/index.js";
import type { JournalEvent } from "../../events/catalogue.js";
import { readJournalSync } from "../../events/journal/read.js";
import type { Language } from "../../language/language.js";
import { Failure } from "../shared/failure.js";
import { chunksOf } from "../shared/files.js";
import { namesOf } from "../shared/names.js";
import { writeNew } from "../shared/new-file.js";
import type { Result } from "../shared/output.js";
import type { Read } from "../shared/read-year.js";
import { accessFrom, type Reader } from "../shared/reader.js";

/** The options of a page, and the data that it shows. */
export interface PageWanted extends Reader {
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
  vi: "--names và --by-given-name ở đây chỉ dùng cùng --page; --by-given-name cần có --names.",
  en: "Here --names and --by-given-name go with --page only; --by-given-name needs --names.",
});

/**
 * Checks that the options of a page come with a page.
 *
 * @throws Failure `usage`
 */
export const checkPage = ({ page: path, names, byGivenName }: PageWanted): void => {
  const alone = path === undefined && names === true;
  if (alone || (byGivenName === true && names !== true)) throw onlyForPage;
};

/** The entries of a journal that the reader may see. */
function* eventsOf(file: string, access: Access | undefined): Generator<JournalEvent> {
  for (const { events } of readJournalSync(chunksOf(file)))
    for (const event of events) yield access === undefined ? event : redactedEvent(event, access);
}

/**
 * `chibo report --page`: the year as a new HTML file. The code of the page and its charts is loaded only here.
 */
export const writePage = async (
  { year, journal: { file, seal } }: Read,
  path: string,
  wanted: PageWanted,
  language: Language,
): Promise<Result> => {
  const { page } = await import("../../page/index.js");
  const { names = false, byGivenName = false } = wanted;
  const text = page(year, {
    language,
    events: eventsOf(file, accessFrom(file, wanted)),
    names: namesOf(year, names),
    byGivenName,
    ...(seal === undefined ? {} : { verification: seal }),
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
    },
  };
};
