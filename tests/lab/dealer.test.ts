import { describe, expect, it } from "vitest";
import { dealerOf } from "../../lab/torture/dealer.js";
import type { Order } from "../../lab/torture/messages.js";
import { type Sending, workloadOf } from "../../lab/torture/workload.js";
import { dice } from "../../src/testing/years/seeded-years.js";

const workload = workloadOf({ seed: 9, commands: 60, members: 3 });
const dealt = () => {
  const dealer = dealerOf(workload, workload.length, dice(9));
  return { dealer, first: dealer.next() as Order };
};
const promises = (dealer: ReturnType<typeof dealerOf>): string[] =>
  dealer.told().wrong.map(({ promise }) => promise);

describe("the dealer of the torture", () => {
  it("deals the same workload for the same seed, with commands sent twice and wrong ones", () => {
    expect(workloadOf({ seed: 9, commands: 60, members: 3 })).toEqual(workload);
    const long = workloadOf({ seed: 9, commands: 5000 });
    expect(long.filter(({ again }) => again !== undefined).length).toBeGreaterThan(50);
    expect(new Set(long.map(({ mustBe }) => mustBe))).toEqual(
      new Set([undefined, "refused", "invalid-data", "unknown-command", "wrong-stream", "id-taken"]),
    );
  });

  it("sends again what was lost, and gives some of it up", () => {
    const dealer = dealerOf(workload, workload.length, dice(9));
    for (let order = dealer.next(); order !== undefined; order = dealer.next()) dealer.lost(order.delivery);
    const { abandoned, resent, acknowledged } = dealer.told();
    expect(dealer.isDone()).toBe(true);
    expect([abandoned.size > 40, resent > 60, acknowledged.size]).toEqual([true, true, 0]);
  });

  it.each([
    [
      "what was acknowledged is known to whoever decides later",
      { kind: "refused", code: "not-begun", position: 0 } as const,
    ],
    [
      "a store that fails gives a typed error",
      { kind: "failed", name: "Error", code: "EPIPE", typed: false, message: "" } as const,
    ],
    ["an acknowledgement is of its command", { kind: "accepted", id: "another", position: 2 } as const],
    [
      "what was acknowledged is known to whoever decides later",
      { kind: "accepted", id: "", position: 1 } as const,
    ],
  ])("notices that this no longer holds: %s", (promise, outcome) => {
    const { dealer, first } = dealt();
    dealer.settle(first.delivery, { kind: "accepted", id: first.command.id, position: 1 });
    let next = dealer.next() as Order;
    while (next.stream !== first.stream || next.command.id === first.command.id)
      next = dealer.next() as Order;
    const answer =
      outcome.kind === "accepted" && outcome.id === "" ? { ...outcome, id: next.command.id } : outcome;
    dealer.settle(next.delivery, answer);
    expect(promises(dealer)).toEqual([promise]);
  });

  it("notices a command that takes effect twice, and an invalid one that takes effect", () => {
    const [good] = workload as [Sending];
    const spoiled = {
      ...good,
      n: 2,
      command: { ...good.command, id: "spoiled" },
      mustBe: "refused",
    } as const;
    const few: Sending[] = [{ ...good, n: 0 }, { ...good, n: 1, again: 0 }, spoiled];
    const dealer = dealerOf(few, few.length, dice(9));
    for (const position of [1, 2, 3]) {
      const { delivery, command } = dealer.next() as Order;
      dealer.settle(delivery, { kind: "accepted", id: command.id, position });
    }
    expect(promises(dealer)).toEqual([
      "a command sent twice takes effect once",
      "an invalid command is refused",
    ]);
  });
});
