import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { killedUnderLoad } from "../../lab/service/killed.js";
import { underLoad } from "../../lab/service/load.js";
import { accounts, compare, prepare, send, writeOf } from "../../lab/service/office.js";
import { type Running, startService } from "../../lab/service/running.js";
import { postgresAvailable } from "../support/postgres.js";

let service: Running;
beforeAll(async () => {
  if (!postgresAvailable) return;
  service = await startService(accounts);
  await prepare(service.address);
}, 120_000);
afterAll(() => service?.stop());

describe.runIf(postgresAvailable)("the example service, in the short form of npm run lab -- service", () => {
  it.each([1, 8, 64])(
    "answers every request of %i clients, and has every write that it acknowledged",
    async (clients) => {
      const figures = await underLoad(service.address, clients, 2 * clients + 14);
      expect(figures).toMatchObject({ clients, errors: 0 });
      expect(figures.written).toBeGreaterThan(10);
      expect(service.troubles()).toBe("");
    },
    120_000,
  );

  it("loses and doubles nothing that it acknowledged while it is killed", async () => {
    const figures = await killedUnderLoad(service, { clients: 16, commands: 120, kills: 2 });
    expect(figures).toMatchObject({ kills: 2, written: 120 });
    expect(figures.again).toBeGreaterThan(0);
  }, 120_000);

  it("is compared by a count that sees what is lost, doubled or strange", async () => {
    const { id, ...asked } = writeOf(77_777);
    expect((await send(service.address, asked)).status).toBe(201);
    const all = () => true;
    await compare(service.address, new Set([id]), all);
    await expect(compare(service.address, new Set(["write-99999"]), all)).rejects.toThrow("1 are lost");
    await expect(compare(service.address, new Set(), () => false)).rejects.toThrow("nobody sent");
  }, 60_000);
});
