import { cpus, loadavg } from "node:os";
import { type Options, optionsOf, usage } from "./options.js";
import { printed, type Report } from "./print.js";
import { programOf } from "./program.js";
import { BrokenPromise } from "./promises/broken.js";
import { postgresOnSmallDisk, sqliteOnSmallDisk } from "./stories/disk.js";
import { writingFiles } from "./stories/file.js";
import { postgresStorm } from "./stories/postgres.js";
import { sqliteStorm } from "./stories/sqlite.js";

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** Two writers in each process, and at least two processes. */
const crewOf = (writers: number): { readonly processes: number; readonly lanes: number } => {
  const processes = Math.max(2, Math.ceil(writers / 2));
  return { processes, lanes: Math.ceil(writers / processes) };
};

const everything = async ({ seed, kills, commands, writers }: Options): Promise<Report> => {
  const [program, command] = await Promise.all([
    programOf("lab/torture/writer.ts"),
    programOf("src/cli/main.ts"),
  ]);
  const [seldom, rarely] = [Math.ceil(kills / 5), Math.ceil(kills / 25)];
  const telling = (store: string, share: number) => ({
    seed,
    program,
    ...crewOf(writers),
    commands: Math.ceil(commands / share),
    progress: (text: string) => say(`${store}: ${text}`),
  });
  const times = { writer: kills, server: seldom, connection: seldom };
  const storms = [
    await postgresStorm(telling("PostgreSQL", 1), times),
    await sqliteStorm(telling("SQLite", 2), kills),
    await postgresOnSmallDisk(telling("PostgreSQL on a small disk", 10), rarely),
    await sqliteOnSmallDisk(telling("SQLite on a small disk", 10), rarely),
  ].filter((each) => each !== undefined);
  const file = await writingFiles({ seed, events: 20_000, program: command, kills: seldom });
  const [{ model } = { model: "" }] = cpus();
  const machine = { node: process.version, cores: cpus().length, cpu: model, load: loadavg()[0] ?? 0 };
  return { seed, machine, storms, file };
};

const main = async (): Promise<void> => {
  const options = optionsOf(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(usage);
    return;
  }
  const { seed, kills, commands, writers } = options;
  say(`seed ${seed}`);
  try {
    const report = await everything(options);
    process.stdout.write(options.json ? `${JSON.stringify(report, undefined, 2)}\n` : printed(report));
  } catch (error) {
    if (!(error instanceof BrokenPromise)) throw error;
    say(
      `${error.message}\nTo repeat it: npm run lab -- torture --seed ${seed} --kills ${kills} --writers ${writers} --commands ${commands}`,
    );
    process.exitCode = 1;
  }
};

main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 2;
});
