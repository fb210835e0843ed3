import { examples } from "../../examples/years/index.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { ruleSets } from "../../src/rules/rule-sets/index.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { eventsOf } from "../journeys/example-years.js";
import { chibo } from "../support/command.js";
import type { Printed } from "./every-text.js";
import { commands, idsIn, namesIn, withHeadings, withNames, withoutJson } from "./names-in-texts.js";

/** Periods in the form in which a person types them. The help shows them as examples. */
const typed = ["member:m-07/2026-Q3", "2026-Q3", "<period>"];

/** The help of every command. */
export function* help(): Iterable<Printed> {
  const names = withNames([...commands.flat(), ...typed]);
  for (const command of commands)
    yield {
      source: `help: ${command.join(" ")}`,
      text: (language) => chibo(...command, "--help", "--lang", language).stdout,
      names,
    };
}

const said = (args: readonly string[], language: string): string => {
  const { stdout, stderr } = chibo(...args, "--lang", language);
  // A failure begins with its code, for a program; the sentence after it is for people.
  return `${stdout}\n${stderr}`.replace(/^\[[a-z-]+\] /gm, "");
};

/** The arguments of each command that reads a journal. The journal and the year stand before them. */
const readings: readonly (readonly string[])[] = [
  ["replay"],
  ["findings"],
  ["report"],
  ["due", "--by", "2021-12-31"],
  ["as-of", "--on", "2021-06-30"],
  ["compare", "--with", "qd124-hd25-2023"],
  ["explain", "--member", "s1-05"],
  ["what-if", "--member", "s1-05", "--set", "tasks.done=2"],
  ["why-not", "--member", "s1-05"],
];

/** The output of the command about the examples and the shipped rule sets and rubrics. */
export function* outputs(): Iterable<Printed> {
  for (const { name, year } of examples) {
    const names = namesIn(eventsOf(name));
    for (const [command = "", ...rest] of readings) {
      const args = [command, `examples/journals/${name}.jsonl`, "--year", String(year), ...rest];
      yield { source: `output: ${command}`, text: (language) => said(args, language), names };
    }
  }
  const ofRuleSets = Object.entries(ruleSets).flatMap(([id, ruleSet]) =>
    ["show", "analyse"].map((command) => [["rules", command, id], ruleSet] as const),
  );
  const ofRubrics = Object.entries(rubrics).map(([id, rubric]) => [["rubrics", "show", id], rubric] as const);
  const alone: readonly (readonly [readonly string[], unknown?])[] = [
    [["rules", "list"]],
    [["rubrics", "list"]],
    [["catalogue"]],
    [["journal", "check", "examples/journals/school-2021.jsonl"]],
    [["rules", "check", "examples/overlays/song-lam-2026.json"]],
    [["rubrics", "check", "examples/rubrics/song-lam-2026.json"]],
    ...ofRuleSets,
    ...ofRubrics,
  ];
  yield {
    source: "output: import columns",
    text: (language) => said(["import", "columns"], language),
    names: withHeadings(),
  };
  for (const [args, of] of alone)
    yield {
      source: `output: ${args.slice(0, 2).join(" ")}`,
      text: (language) => (args[1] === "check" ? withoutJson(said(args, language)) : said(args, language)),
      names: withNames(idsIn(of)),
    };
}

/** The output of the command for invalid calls. */
export function* mistakes(): Iterable<Printed> {
  const school = ["examples/journals/school-2021.jsonl", "--year", "2021"];
  const calls = [
    ["findngs"],
    ["rules"],
    ["rules", "show"],
    ["rules", "show", "khong-co"],
    ["rubrics", "show", "khong-co"],
    ["catalogue", "khong-co"],
    ["findings"],
    ["findings", "khong-co.jsonl", "--year", "2021"],
    ["findings", ...school, "--severity", "khong-co"],
    ["findings", ...school, "--code", "khong-co"],
    ["findings", ...school, "--about", "khong-co"],
    ["findings", ...school, "--organisation", "khong-co"],
    ["findings", ...school, "--under", "khong-co"],
    ["findings", ...school, "--as-at", "khong-co"],
    ["findings", ...school, "--khong-co"],
    ["explain", ...school, "--member", "khong-co"],
    ["explain", ...school, "--meeting", "khong-co"],
    ["explain", ...school],
    ["what-if", ...school, "--member", "s1-05", "--set", "khong-co=1"],
    ["what-if", ...school, "--member", "s1-05", "--set", "tasks.done"],
    ["due", ...school, "--by", "khong-co"],
    ["as-of", ...school, "--on", "khong-co"],
    ["report", ...school, "--month", "khong-co"],
    ["compare", ...school, "--with", "khong-co"],
    ["import", "columns", "khong-co"],
    ["import", "table", "khong-co.csv"],
    ["verify", "khong-co.jsonl"],
    ["seal", "khong-co.jsonl"],
    ["journal", "check", "package.json"],
    ["rules", "check", "package.json"],
    ["rubrics", "check", "package.json"],
  ];
  const names = withNames([
    ...commands.flat(),
    "khong-co",
    "s1-05",
    "findngs",
    ...Object.keys(qd132hd21.facts),
  ]);
  for (const args of calls)
    yield {
      source: `mistake: ${args.join(" ")}`,
      text: (language) => (args[1] === "check" ? withoutJson(said(args, language)) : said(args, language)),
      names,
    };
}
