import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../../src/events/catalogue.js";
import {
  guessMapping,
  mappedTable,
  previewImport,
  readSheets,
  type TableKindName,
} from "../../../src/import/index.js";
import { fileOf, type Layout } from "../shapes/drawn-layout.js";
import { organisations } from "../shapes/shape.js";
import { imported } from "../tables.js";

const who = { recordedAt: "2025-01-05T03:00:00Z", recordedBy: "office" } as const;

/** The same value, which counts each read of a part of it. */
const counting = <T extends object>(value: T, count: () => void): T => {
  const seen = new WeakMap<object, object>();
  const wrapped = <V>(part: V): V => {
    if (typeof part !== "object" || part === null) return part;
    const before = seen.get(part);
    if (before !== undefined) return before as V;
    const proxy = new Proxy(part, {
      get: (target, key, receiver) => {
        count();
        return wrapped(Reflect.get(target, key, receiver));
      },
      ownKeys: (target) => {
        const keys = Reflect.ownKeys(target);
        for (const _ of keys) count();
        return keys;
      },
    });
    seen.set(part, proxy);
    return proxy as V;
  };
  return wrapped(value);
};

const layout: Layout = {
  titles: ["ĐẢNG BỘ PHƯỜNG Z"],
  blankRows: 1,
  running: true,
  numberRow: true,
  spare: true,
  totalRow: true,
  notes: ["Ghi chú: số liệu tạm tính"],
  signatures: true,
  emptySheets: false,
  typed: "composed",
  roman: true,
  form: "csv",
};
const numbers = (count: number): number[] => Array.from({ length: count }, (_, nth) => nth);

const roll = (count: number) =>
  fileOf(
    [
      { header: "Mã đảng viên", cells: numbers(count).map((nth) => `dv-${nth}`) },
      { header: "Họ và tên", cells: numbers(count).map((nth) => `Đảng viên ${nth}`) },
      { header: "Tư cách", cells: numbers(count).map(() => "chính thức") },
      { header: "Ngày vào Đảng", cells: numbers(count).map((nth) => `${10 + (nth % 18)}/05/2019`) },
    ],
    layout,
  );
/** How often guess, mapping and preview read a part of the file, of the mapping and of the journal. */
const readsOf = async (
  as: TableKindName,
  bytes: Uint8Array,
  into: readonly JournalEvent[],
  answers: Readonly<Record<string, string>>,
) => {
  let reads = 0;
  const counted = <T extends object>(value: T): T =>
    counting(value, () => {
      reads += 1;
    });
  const file = counted(await readSheets(bytes));
  // Frozen parts admit no proxy.
  const journal = counted(structuredClone([...into]));
  const { mapping } = guessMapping(file, { as, into: journal, answers });
  const table = mappedTable(file, counted(mapping));
  const { events, totals, problems, rows } = previewImport(counted(table), { as, ...who, into: journal });
  return {
    reads,
    events: [...events],
    totals,
    told: [...problems, ...rows.flatMap((row) => row.problems)].slice(0, 3),
  };
};

describe("ten times as many rows", () => {
  it("are read with ten times as many looks at the file, its mapping and the journal", async () => {
    const small = await imported(...organisations);
    const of = async (count: number) => {
      const members = await readsOf("members", roll(count), small, { cell: "c-1", on: "2024-01-02" });
      expect(members.totals, JSON.stringify(members.told)).toMatchObject({ new: count });
      return members;
    };
    const [few, many] = [await of(1_000), await of(10_000)];
    expect(many.reads / few.reads).toBeLessThan(10.5);
  }, 120_000);
});
