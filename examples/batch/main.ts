/**
 * Replays the journals of a province under one rule set, and prints the results of the year and the time
 * taken: `npx tsx examples/batch/main.ts FILE.jsonl [...] --year 2021 --under qd132-hd21-2019 [--threads 2]
 * [--lang vi|en] [--json]`.
 */
import { parseArgs } from "node:util";
import { languages } from "chibo";
import { ruleSets } from "chibo/rules";
import { provinceOf } from "./province.js";
import { tablesOf } from "./tables.js";

const usage = `Cách dùng: npx tsx examples/batch/main.ts TỆP.jsonl [...] --year NĂM --under BỘ-QUY-ĐỊNH [--threads SỐ] [--lang vi|en] [--json]
Usage: npx tsx examples/batch/main.ts FILE.jsonl [...] --year YEAR --under RULE-SET [--threads N] [--lang vi|en] [--json]
  ${Object.keys(ruleSets).join("\n  ")}`;

const fail = (message: string): never => {
  console.error(`${message}\n\n${usage}`);
  process.exit(2);
};

const parse = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        year: { type: "string" },
        under: { type: "string" },
        threads: { type: "string" },
        lang: { type: "string", default: "vi" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
};

const { values, positionals: files } = parse();
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const year = /^\d{4}$/.test(values.year ?? "") ? Number(values.year) : fail("--year YYYY");
const under = ruleSets[values.under ?? ""] ?? fail("--under: ?");
const threads =
  values.threads === undefined || /^[1-9]\d?$/.test(values.threads)
    ? Number(values.threads ?? 0) || undefined
    : fail("--threads 1 .. 99");
const language = languages.find((each) => each === values.lang) ?? fail("--lang vi | en");
if (files.length === 0) fail("FILE.jsonl ?");

const province = await provinceOf(files, { year, under }, threads, language);
for (const line of province.unread) console.error(line);
console.log(values.json ? JSON.stringify(province.totals) : tablesOf(province, language));
// The totals do not contain unreadable lines, so the batch must report them.
process.exitCode = province.unread.length > 0 ? 1 : 0;
