import { cpus, loadavg } from "node:os";
import { optionsOf, usage } from "./options.js";
import { printed } from "./print.js";
import { programOf } from "./program.js";
import { BrokenPromise } from "./promises/broken.js";
import { postgresStorm } from "./stories/postgres.js";
import { sqliteStorm } from "./stories/sqlite.js";

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** Writers are spread over processes in pairs, over at least two. */
const crewOf = (writers: number): { readonly processes: number; readonly lanes: number } => {
  const processes = Math.max(2, Math.ceil(writers / 2));
  return { processes, lanes: Math.ceil(writers / processes) };
};

const main = async (): Promise<void> => {
  const options = optionsOf(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(usage);
    return;
  }
  const { seed, kills, commands } = options;
  say(`seed ${seed}`);
  try {
    const program = await programOf("writer");
    const faults = Math.ceil(kills / 5);
    const common = { seed, commands, program, ...crewOf(options.writers) };
    const told = (store: string) => (text: string) => say(`${store}: ${text}`);
    const storms = [
      await postgresStorm(
        { ...common, progress: told("PostgreSQL") },
        { writer: kills, server: faults, connection: faults },
      ),
      await sqliteStorm({ ...common, commands: Math.ceil(commands / 2), progress: told("SQLite") }, kills),
    ];
    const machine = {
      node: process.version,
      cores: cpus().length,
      cpu: cpus()[0]?.model ?? "",
      load: loadavg()[0] ?? 0,
    };
    const report = { seed, machine, storms };
    process.stdout.write(options.json ? `${JSON.stringify(report, undefined, 2)}\n` : printed(report));
  } catch (error) {
    if (!(error instanceof BrokenPromise)) throw error;
    say(
      `${error.message}\nTo repeat it: npm run torture -- --seed ${seed} --kills ${kills} --writers ${options.writers} --commands ${commands}`,
    );
    process.exitCode = 1;
  }
};

main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 2;
});
