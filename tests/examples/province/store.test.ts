import { qd132hd21 } from "chibo/rules";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { totalsOfPart } from "../../../examples/province/replay/part.js";
import { replayProvince } from "../../../examples/province/replay/province.js";
import { append } from "../../../examples/province/store/append.js";
import { provinceCommands } from "../../../examples/province/store/command.js";
import { type Homes, homesIn, partOf } from "../../../examples/province/store/homes.js";
import { groupsOf } from "../../../examples/province/store/links.js";
import { type Bundle, loadProvince } from "../../../examples/province/store/load.js";
import { eventsOf } from "../../../examples/province/store/read.js";
import { createProvince } from "../../../examples/province/store/schema.js";
import { cellStory } from "../../../lab/province/stories/cell.js";
import { programOf } from "../../../lab/torture/program.js";
import { type CellCommand, cell } from "../../../src/aggregates/cell.js";
import { type CommitteeCommand, committee } from "../../../src/aggregates/committee.js";
import { encodeEvent } from "../../../src/events/journal/encode.js";
import { fold } from "../../../src/projections/fold/fold.js";
import { projections } from "../../../src/projections/streams/projections.js";
import { dice } from "../../../src/testing/years/seeded-years.js";
import { totalsByOrganisation } from "../../../src/totals.js";
import { asked } from "../../aggregates/facts.js";
import { postgresAvailable, sharedPostgres } from "../../support/postgres.js";
import { beginnings } from "./years.js";

const parts = 3;
const founding = (organisation: string) =>
  ({
    ...asked("FoundOrganisation", { organisation, kind: "superior", name: "Cấp trên", on: "2012-01-01" }),
    recordedFor: organisation,
    id: `founding-${organisation}`,
  }) as CommitteeCommand;

describe.runIf(postgresAvailable)("PostgreSQL with partitions as the store of a province", () => {
  let url = "";
  let pool: pg.Pool;
  let homes: Homes;
  let years: Bundle[] = [];

  beforeAll(async () => {
    url = await (await sharedPostgres()).database();
    pool = new pg.Pool({ connectionString: url, max: 3 });
    await createProvince(pool, parts);
    years = beginnings(2, 200);
    await loadProvince(url, parts, years);
    homes = homesIn(pool, parts);
  });
  afterAll(() => pool?.end());

  it("keeps each line byte by byte, and a base organisation with its cells in one partition", async () => {
    for (const { base, organisations, events } of years) {
      for (const organisation of organisations)
        expect(await homes.of(`cell/${organisation}`)).toEqual({ base, part: partOf(base, parts) });
      const stream = events[0]?.stream ?? "";
      const stored = await eventsOf(pool, partOf(base, parts), stream, 0, "raw");
      expect(stored.map(encodeEvent)).toEqual(
        events.filter((event) => event.stream === stream).map(encodeEvent),
      );
    }
  });

  it("refuses a second writer at a position, a gap, and an id that is recorded", async () => {
    const [{ base = "", events = [] } = {}] = years;
    const part = partOf(base, parts);
    const stream = `committee/${base}`;
    const known = events.filter((event) => event.stream === stream);
    const [first] = known;
    if (first === undefined) throw new Error("The base organisation has no events.");
    const last = known.length;
    const next = { ...first, id: "another", position: last + 1 };
    await expect(append(pool, part, stream, [{ ...next, position: last }])).rejects.toMatchObject({
      code: "unexpected-position",
      problem: { facts: { expected: last - 1, actual: last } },
    });
    await expect(append(pool, part, stream, [{ ...next, position: last + 2 }])).rejects.toMatchObject({
      code: "unexpected-position",
    });
    await expect(append(pool, part, stream, [{ ...next, id: first.id }])).rejects.toMatchObject({
      code: "id-conflict",
      problem: { facts: { stream, position: 1 } },
    });
    const racing = Array.from({ length: 4 }, (_, nth) =>
      append(pool, part, stream, [{ ...next, id: `racer-${nth}` }]),
    );
    const outcomes = await Promise.allSettled(racing);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === "rejected")
        expect(outcome.reason).toMatchObject({ code: "unexpected-position" });
    await pool.query("DELETE FROM events WHERE part = $1 AND stream = $2 AND position = $3", [
      part,
      stream,
      last + 1,
    ]);
  });

  it("takes commands as on any of Emmett's stores, each once, and not before an organisation is founded", async () => {
    const handle = provinceCommands(pool, homes);
    const [once] = await handle(committee, "committee/s1", founding("s1"));
    const [twice] = await handle(committee, "committee/s1", founding("s1"));
    expect(twice).toEqual(once);
    expect(await homes.find("committee/s1")).toEqual({ base: "s1", part: partOf("s1", parts) });
    const figures = await cellStory(pool, parts, dice(1), ["c1", "c7"], 3);
    expect(figures.cells).toBe(2);
    await expect(homes.of("meeting/c99/2021-01")).rejects.toMatchObject({
      code: "home-unknown",
      place: "meeting/c99/2021-01",
    });
  });

  it("reads base organisations together between which a cell moved, in whatever partitions they are", async () => {
    const [one, other] = years.map(({ base }) => base);
    expect(await homes.of(`committee/${one}`)).not.toEqual(await homes.of(`committee/${other}`));
    const attach = {
      ...asked("AttachOrganisation", { organisation: "c1", parent: other ?? "", on: "2021-05-01" }),
      recordedFor: "c1",
    } as CellCommand;
    await provinceCommands(pool, homes)(cell, "cell/c1", attach);
    const groups = await Promise.all([0, 1, 2].map((part) => groupsOf(pool, part)));
    expect(groups.flat().map((group) => group.map(({ base }) => base))).toEqual([[one, other]]);
  });

  it("comes to the same totals partition by partition, on threads, and as a whole", async () => {
    const { rows } = await pool.query<{ part: number; stream: string }>(
      "SELECT DISTINCT part, stream FROM events",
    );
    const all = (await Promise.all(rows.map(({ part, stream }) => eventsOf(pool, part, stream)))).flat();
    const options = { year: 2021, under: qd132hd21 };
    const whole = totalsByOrganisation(fold(projections, all), options);
    expect(whole.counts.organisations).toMatchObject({ superior: 1, cell: 12 });
    const { totals, parts: read } = await replayProvince({
      url,
      parts,
      threads: 2,
      year: 2021,
      program: await programOf("examples/province/replay/worker.ts"),
    });
    expect(totals).toEqual(whole);
    expect(read.reduce((sum, { bases }) => sum + bases, 0)).toBe(2);
    expect(await totalsOfPart(pool, 0, options)).toEqual(read[0]);
  });
});
