import type { Command } from "commander";
import { cite } from "../../language/formats.js";
import type { Language } from "../../language/language.js";
import { analyse as analysed } from "../../rules/engine/analysis/analyse.js";
import { checkRuleSet } from "../../rules/engine/check-rule-set.js";
import { checkOverlay } from "../../rules/engine/overlay/check-overlay.js";
import { looserThan } from "../../rules/engine/overlay/looser-than.js";
import type { Overlay } from "../../rules/engine/overlay/overlay.js";
import type { RuleSet } from "../../rules/engine/rule-set.js";
import { ruleSets } from "../../rules/rule-sets/index.js";
import { placeIn, problemLine, withLines } from "../shared/file-problems.js";
import { readLocalFile } from "../shared/files.js";
import { checkKindOfFile } from "../shared/kind-of-file.js";
import { type Answering, answer, type Result } from "../shared/output.js";
import { baseOf, isOverlay, ruleSetFrom } from "../shared/rule-set-files.js";
import { words } from "../shared/words.js";
import { remarkLines } from "./remark-text.js";
import { show } from "./show-rule-set.js";
import { runCases } from "./test-cases.js";

/** `chibo rules list`: each shipped rule set. */
const list = (language: Language): Result => {
  const sets = Object.values(ruleSets);
  const width = Math.max(...sets.map(({ id }) => id.length));
  return {
    text: sets.map(({ id, title }) => `${id.padEnd(width)}  ${title[language]}`).join("\n"),
    data: sets.map(({ id, title, layers, documents }) => ({ id, title, layers, documents })),
  };
};

const checkWords = {
  fine: { vi: "Không có lỗi.", en: "No problems." },
  uncertain: { vi: "chưa chắc, phải có người xem", en: "not certain: a person must look" },
  looser: { vi: "Rộng hơn văn bản của Trung ương:", en: "Looser than the central text:" },
};

/**
 * `chibo rules check`: the problems of a rule set or overlay, and the places where an overlay loosens the
 * central text.
 */
const check = (file: string, over: string | undefined, language: Language): Result => {
  const read = readLocalFile(file);
  const { value } = read;
  checkKindOfFile(file, value, ["rule-set", "overlay"]);
  if (!isOverlay(value)) {
    const problems = withLines(checkRuleSet(value), read);
    return {
      text:
        problems.length === 0
          ? checkWords.fine[language]
          : problems.map((each) => problemLine(each, language)).join("\n"),
      data: { kind: "rule-set", problems },
      problems: problems.length > 0,
    };
  }
  const base = baseOf(value, over);
  const problems = withLines(checkOverlay(base, value), read);
  const looser = problems.length > 0 ? [] : looserThan(base, value as Overlay);
  const lines = [
    ...problems.map((each) => problemLine(each, language)),
    ...(looser.length === 0 ? [] : [checkWords.looser[language]]),
    ...looser.map(({ path, code, certain, centre, overlay, clause }) => {
      const doubt = certain ? "" : ` (${checkWords.uncertain[language]})`;
      const change = `${centre[language]} → ${overlay[language]}${doubt}`;
      return `${placeIn(read, path, language)}: ${change} — ${cite(clause, language)} [${code}]`;
    }),
  ];
  return {
    text: lines.length === 0 ? checkWords.fine[language] : lines.join("\n"),
    data: { kind: "overlay", over: base.id, problems, looser },
    problems: lines.length > 0,
  };
};

const nothing = { vi: "Không có gì phải nêu.", en: "Nothing to remark." };

/** `chibo rules analyse`: remarks on a rule set without any subject. Only errors are problems. */
const analyse = (ruleSet: RuleSet, language: Language): Result => {
  const remarks = analysed(ruleSet);
  return {
    text:
      remarks.length === 0
        ? nothing[language]
        : remarks.flatMap((remark) => remarkLines(remark, ruleSet, language)).join("\n"),
    data: { ruleSet: ruleSet.id, remarks },
    problems: remarks.some(({ severity }) => severity === "error"),
  };
};

interface Options extends Answering {
  readonly over?: string;
  readonly overlay?: string;
}

/** Adds `chibo rules …` to the program. */
export const addRules = (program: Command, language: Language): void => {
  const rules = program.command("rules").description(words.rules[language]);
  const command = (usage: string, about: keyof typeof words): Command =>
    rules.command(usage).description(words[about][language]).option("--json", words.json[language]);
  command("list", "list").action((options: Options) => {
    answer(list(language), options);
  });
  command("show", "show")
    .argument("<id>", words.idOrFile[language])
    .option("--over <id>", words.over[language])
    .action((id: string, options: Options) => {
      answer(show(ruleSetFrom(id, options.over), language), options);
    });
  command("check", "check")
    .argument("<file>", words.file[language])
    .option("--over <id>", words.over[language])
    .action((file: string, options: Options) => {
      answer(check(file, options.over, language), options);
    });
  command("analyse", "analyse")
    .argument("<id>", words.idOrFile[language])
    .option("--over <id>", words.over[language])
    .action((id: string, options: Options) => {
      answer(analyse(ruleSetFrom(id, options.over), language), options);
    });
  command("test", "testCases")
    .argument("<file>", words.caseFile[language])
    .option("--overlay <file>", words.overlay[language])
    .action((file: string, options: Options) => {
      runCases(file, options.overlay, options, language);
    });
};
