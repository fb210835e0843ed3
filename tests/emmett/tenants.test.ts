import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessProjections, mayRecord, type Recorder } from "../../src/access/index.js";
import { type CellCommand, cell } from "../../src/aggregates/cell.js";
import { type CommitteeCommand, committee } from "../../src/aggregates/committee.js";
import type { MayRecord } from "../../src/aggregates/may-record.js";
import { commandHandler, foldedIn, journalOf } from "../../src/emmett/index.js";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { partsOfStream } from "../../src/events/streams.js";
import { fold } from "../../src/projections/fold/fold.js";
import { asked } from "../aggregates/facts.js";
import { kinds, type Opened } from "./stores.js";

/** A base organisation: its id, and the ids of its cells. */
interface Tenant {
  readonly base: string;
  readonly cell: string;
  readonly organisations: readonly string[];
  /** Whether an organisation may be of this tenant: its id begins with the tenant's name. */
  readonly owns: (organisation: string) => boolean;
}
const tenantOf = (name: string): Tenant => ({
  base: `${name}-o`,
  cell: `${name}-c`,
  organisations: [`${name}-o`, `${name}-c`],
  owns: (organisation) => organisation.startsWith(`${name}-`),
});
const [a, b] = [tenantOf("a"), tenantOf("b")];

/** Everything that a service of one tenant does with the common database. */
const officeOf = (
  { store, tables }: Pick<Opened, "store" | "tables">,
  { base, organisations, owns }: Tenant,
) => {
  const mine = { organisations };
  // Ids of this tenant carry its name, so it is told nothing of the ids of others.
  const own = (id: string): string => `${base}:${id}`;
  const folded = () => foldedIn(tables, accessProjections, mine);
  const mayRecordHere = async (as: Recorder): Promise<MayRecord> => {
    const may = mayRecord(await folded(), as);
    return (command, stream, entries) =>
      owns(partsOfStream(stream).organisation)
        ? may(command, stream, entries)
        : { code: "not-allowed", field: "type", info: { role: as.role, allowed: [] } };
  };
  return {
    folded,
    streams: () => tables.streams(mine),
    exported: async (): Promise<JournalEvent[]> => {
      const entries: JournalEvent[] = [];
      for await (const { events } of journalOf(tables, mine)) entries.push(...events);
      return entries;
    },
    record: async (
      as: Recorder,
      stream: string,
      { id, ...command }: (CellCommand | CommitteeCommand) & { readonly id: string },
    ) => {
      const handle = commandHandler(store, { tables, mayRecord: await mayRecordHere(as) });
      const header = { id: own(id), recordedBy: as.member, recordedFor: as.organisation };
      return stream.startsWith("cell/")
        ? handle(cell, stream, { ...(command as CellCommand), ...header })
        : handle(committee, stream, { ...(command as CommitteeCommand), ...header });
    },
  };
};
const founding = (organisation: string, kind: "cell" | "base-organisation", parent?: string) =>
  asked("FoundOrganisation", {
    organisation,
    kind,
    name: `Tổ chức ${organisation}`,
    on: "2016-05-19",
    ...(parent === undefined ? {} : { parent }),
  }) as CellCommand;
const enrolling = asked("EnrolMember", {
  member: "m-07",
  status: "official",
  on: "2016-05-19",
}) as CellCommand;

describe.each(kinds)("two base organisations in one database, $name", ({ isHere, open }) => {
  let opened: Opened;
  const begun = async (tenant: Tenant) => {
    const office = officeOf(opened, tenant);
    const as: Recorder = { role: "committee", member: "m-90", organisation: tenant.base };
    const secretary: Recorder = { role: "secretary", member: "m-01", organisation: tenant.cell };
    return { office, as, secretary, tenant };
  };
  beforeAll(async () => {
    if (isHere) opened = await open(accessProjections);
  });
  afterAll(() => opened?.close());

  it.runIf(isHere)(
    "record with the same ids of commands and members, and neither hears of the other",
    async () => {
      for (const each of [await begun(a), await begun(b)]) {
        const { office, as, secretary, tenant } = each;
        const base = founding(tenant.base, "base-organisation");
        const [first] = await office.record(as, `committee/${tenant.base}`, { ...base, id: "1" });
        expect(first?.position).toBe(1);
        await office.record(as, `cell/${tenant.cell}`, {
          ...founding(tenant.cell, "cell", tenant.base),
          id: "2",
        });
        const [third] = await office.record(secretary, `cell/${tenant.cell}`, { ...enrolling, id: "3" });
        expect(third).toMatchObject({ position: 2, data: { member: "m-07" } });
        // Sent again it takes effect once, for each tenant by itself.
        expect(await office.record(secretary, `cell/${tenant.cell}`, { ...enrolling, id: "3" })).toEqual([
          third,
        ]);
      }
    },
  );

  it.runIf(isHere)("see in streams, exports and read models only their own", async () => {
    for (const { office, tenant } of [await begun(a), await begun(b)]) {
      const other = tenant === a ? b : a;
      const exported = await office.exported();
      expect(await office.streams()).toEqual([`cell/${tenant.cell}`, `committee/${tenant.base}`]);
      expect(exported).toHaveLength(3);
      for (const secret of [other.base, other.cell]) expect(JSON.stringify(exported)).not.toContain(secret);
      // The read models are those of a database that holds nothing else.
      const alone = fold(accessProjections, exported);
      const { streams } = await office.folded();
      expect([...streams.keys()].toSorted()).toEqual([...alone.streams.keys()].toSorted());
      for (const [name, { states }] of alone.streams)
        expect({ ...streams.get(name)?.states }).toEqual({ ...states });
    }
  });

  it.runIf(isHere)("are refused in the streams of the other, whether or not there is anything", async () => {
    const { office, as, secretary } = await begun(a);
    for (const recorder of [as, secretary])
      for (const stream of [`cell/${b.cell}`, "cell/b-nothing"]) {
        const enrolled = office.record(recorder, stream, { ...enrolling, id: "9" });
        await expect(enrolled).rejects.toMatchObject({ code: "not-allowed", field: "type" });
        for (const { base } of [a, b]) {
          const taken = founding(stream.replace("cell/", ""), "cell", base);
          await expect(office.record(recorder, stream, { ...taken, id: "9" })).rejects.toMatchObject({
            code: "not-allowed",
            info: { allowed: [] },
          });
        }
      }
    expect((await officeOf(opened, b).exported()).length).toBe(3);
  });
});
