import { parseArgs } from "node:util";
import { qd366hd43 } from "chibo/rules";
import {
  candidatesOf,
  classify,
  classifyWithTrace,
  type Facts,
  type Outcome,
  rulesInUse,
} from "chibo/rules/engine";
import { median } from "../clock.js";
import { byHand } from "./by-hand.js";
import { factsOf, membersOf, type Plain } from "./members.js";
import { jsonRules, zenRules } from "./peers.js";

const { values } = parseArgs({
  options: {
    members: { type: "string", default: "100000" },
    peers: { type: "string", default: "4000" },
    rounds: { type: "string", default: "5" },
    json: { type: "boolean", default: false },
  },
});
const [members, peerMembers, rounds] = [values.members, values.peers, values.rounds].map(Number) as [
  number,
  number,
  number,
];

const plain = membersOf(members);
const facts = plain.map(factsOf);
const rows = plain.slice(0, peerMembers);
const inUse = rulesInUse(qd366hd43);

/** The outcome as the other engines give it. */
const shortOf = (outcome: Outcome): string => (outcome.kind === "level" ? outcome.level : outcome.kind);
/** The outcome with its candidates, in the order of the levels. */
const levelsOf = (outcome: Outcome): string => [shortOf(outcome), ...candidatesOf(outcome)].join(" ");

const own: Readonly<Record<string, (of: Facts) => Outcome>> = {
  "by hand": byHand,
  engine: (of) => classify("member", of, inUse),
  "engine, full trace": (of) => classifyWithTrace("member", of, inUse).outcome,
};
const [json, zen] = [jsonRules(), zenRules()];
const peers: Readonly<Record<string, (of: Plain) => Promise<string>>> = {
  "json-rules-engine": json,
  "zen-engine": zen,
  "zen-engine, trace": (of) => zen(of, true),
};

/** Processor time per member, in ns. */
const timed = async (run: () => Promise<number> | number): Promise<number> => {
  const before = process.cpuUsage();
  const count = await run();
  const { user, system } = process.cpuUsage(before);
  return ((user + system) * 1000) / count;
};

/**
 * Checks that every way gives each member the same outcome. Otherwise the times would compare different work.
 */
const agree = async (): Promise<void> => {
  for (const [index, each] of facts.entries()) {
    const outcome = classify("member", each, inUse);
    const ours = Object.values(own).map((run) => levelsOf(run(each)));
    const theirs = await Promise.all(
      Object.values(peers).flatMap((run) => (index < rows.length ? [run(rows[index] as Plain)] : [])),
    );
    const agreed =
      ours.every((other) => other === levelsOf(outcome)) &&
      theirs.every((other) => other === shortOf(outcome));
    if (!agreed)
      throw new Error(
        `Member ${index}: the engine says ${levelsOf(outcome)}, and these are said: ${[...ours, ...theirs].join(", ")}.`,
      );
  }
};

const main = async (): Promise<void> => {
  await agree();
  const times: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(own)) {
      times[name] ??= [];
      times[name].push(
        await timed(() => {
          for (const each of facts) run(each);
          return facts.length;
        }),
      );
    }
    for (const [name, run] of Object.entries(peers)) {
      times[name] ??= [];
      times[name].push(
        await timed(async () => {
          for (const row of rows) await run(row);
          return rows.length;
        }),
      );
    }
  }
  const base = times["by hand"] ?? [];
  const engine = times.engine ?? [];
  const results = Object.entries(times).map(([name, each]) => ({
    name,
    ns: Math.round(median(each)),
    byHand: median(each.map((time, round) => time / (base[round] ?? Number.NaN))),
    engine: median(each.map((time, round) => time / (engine[round] ?? Number.NaN))),
  }));
  const ratio = (name: string, of: "byHand" | "engine"): number =>
    results.find((each) => each.name === name)?.[of] ?? Number.NaN;
  const aims = [
    {
      says: "engine against by hand, at most 3",
      value: ratio("engine", "byHand"),
      met: ratio("engine", "byHand") <= 3,
    },
    {
      says: "engine with full trace against by hand, at most 20",
      value: ratio("engine, full trace", "byHand"),
      met: ratio("engine, full trace", "byHand") <= 20,
    },
    ...["json-rules-engine", "zen-engine"].map((name) => ({
      says: `${name} against the engine, at least 100`,
      value: ratio(name, "engine"),
      met: ratio(name, "engine") >= 100,
    })),
  ];
  if (values.json) {
    process.stdout.write(
      `${JSON.stringify({ members, peerMembers, rounds, results, aims }, undefined, 2)}\n`,
    );
    return;
  }
  console.log(
    `${members} members under ${qd366hd43.id}, ${rounds} rounds; peers: ${rows.length} members. Processor time.`,
  );
  console.table(
    results.map(({ name, ns, byHand: hand, engine: own }) => ({
      way: name,
      "ns a member": ns,
      "× by hand": Number(hand.toFixed(2)),
      "× engine": Number(own.toFixed(2)),
    })),
  );
  for (const { says, value, met } of aims)
    console.log(`${met ? "met " : "MISSED"} ${says}: ${value.toFixed(1)}`);
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
