import { describe, expect, it } from "vitest";
import { programOf } from "../../lab/torture/program.js";
import { writingFiles } from "../../lab/torture/stories/file.js";
import { postgresStorm } from "../../lab/torture/stories/postgres.js";
import { sqliteStorm } from "../../lab/torture/stories/sqlite.js";
import { postgresAvailable } from "../support/postgres.js";

const common = async () => ({
  seed: 6,
  commands: 70,
  members: 3,
  processes: 2,
  lanes: 4,
  program: await programOf("lab/torture/writer.ts"),
});

/** A storm throws at the first broken promise. These are the figures of a storm that reached its end. */
describe("eight writers of the same streams, the short form of npm run lab -- torture", () => {
  it.runIf(postgresAvailable)(
    "lose and double nothing on PostgreSQL while they and the server are killed and connections cut",
    async () => {
      const figures = await postgresStorm(await common(), { writer: 3, server: 1, connection: 1 });
      expect(figures).toMatchObject({ faults: { writer: 3, server: 1, connection: 1 }, judged: 6 });
      expect(figures.recorded).toBeGreaterThan(30);
    },
    300_000,
  );

  it("lose and double nothing on SQLite while they are killed", async () => {
    const figures = await sqliteStorm(await common(), 2);
    expect(figures).toMatchObject({ faults: { writer: 2 }, judged: 3 });
    expect(figures.recorded).toBeGreaterThan(30);
  }, 300_000);
});

describe("a file that the command writes", () => {
  it("is whole or not there, whenever the command is killed and where the disk is full", async () => {
    const program = await programOf("src/cli/main.ts");
    const figures = await writingFiles({ seed: 6, events: 2000, program, kills: 1 });
    expect(figures).toMatchObject({ events: 2000, kills: 1 });
  }, 300_000);
});
