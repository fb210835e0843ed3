import { isRefusal } from "../../src/aggregates/refusal.js";
import { deciderOf } from "./deciders.js";
import type { Duty, Order, Outcome, Report, StorePlace } from "./messages.js";
import { keepUp, type OpenStore, openStore } from "./stores/open.js";

/** The program of one process of the fleet. Its arguments name the store and the work. */
const { duty, ...place } = JSON.parse(process.argv[2] ?? "{}") as StorePlace & { readonly duty: Duty };

const say = (report: Report): void => {
  process.send?.(report);
};

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "none";

/** An error of this library has a stable code in small letters and hyphens. */
const failureOf = (error: unknown): Outcome => ({
  kind: "failed",
  name: error instanceof Error ? error.name : typeof error,
  code: codeOf(error),
  typed: /^[a-z]+(-[a-z]+)+$/.test(codeOf(error)),
  message: error instanceof Error ? `${error.message} ${String(error.cause ?? "")}` : String(error),
});

const outcomeOf = async ({ execute }: OpenStore, { stream, command }: Order): Promise<Outcome> => {
  try {
    const [entry] = await execute(deciderOf(stream), stream, command);
    if (entry === undefined) return { ...failureOf(undefined), message: "No entry came back." } as Outcome;
    return { kind: "accepted", id: entry.id, position: entry.position };
  } catch (error) {
    if (!isRefusal(error)) return failureOf(error);
    const { position } = error.state as { readonly position: number };
    return { kind: "refused", code: error.code, position };
  }
};

process.on("disconnect", () => process.exit());

const begin = async (): Promise<void> => {
  const store = await openStore(place);
  process.on("message", (order: Order) => {
    void outcomeOf(store, order).then((outcome) =>
      say({ says: "outcome", delivery: order.delivery, outcome }),
    );
  });
  say({ says: "ready" });
  if (duty === "project") await keepUp(store);
};
begin().catch((error: unknown) => say({ says: "trouble", outcome: failureOf(error) }));
