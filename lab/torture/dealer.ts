import type { Dice } from "../../src/testing/years/seeded-years.js";
import type { Order, Outcome } from "./messages.js";
import type { Sending } from "./workload.js";

/** A reported refusal. The judge decides the command again on the same entries. */
export interface Refused {
  readonly sending: Sending;
  readonly code: string;
  readonly position: number;
}

/** An acknowledgement: this command is this entry. */
export interface Acknowledged {
  readonly sending: Sending;
  readonly id: string;
  readonly position: number;
}

/** A report of a writer that must never occur. */
export interface Wrong {
  readonly promise: string;
  readonly what: string;
}

/** The reports on the workload so far. */
export interface Told {
  readonly acknowledged: ReadonlyMap<string, Acknowledged>;
  readonly refused: readonly Refused[];
  readonly wrong: readonly Wrong[];
  readonly failures: ReadonlyMap<string, number>;
  /** Sent and given up, because the writer or the store was lost. It may be recorded or not. */
  readonly abandoned: ReadonlySet<string>;
  readonly delivered: number;
  readonly resent: number;
  /** The number of repeated commands that the first sending had recorded, as far as the dealer can tell. */
  readonly foundRecorded: number;
}

/** Hands out a workload to any number of writers, and records the result of each command. */
export interface Dealer {
  /** The next command that may be sent now, if there is one. */
  readonly next: () => Order | undefined;
  readonly settle: (delivery: number, outcome: Outcome) => void;
  /** The writer was killed during this delivery. */
  readonly lost: (delivery: number) => void;
  readonly isDone: () => boolean;
  /** The number of commands dealt so far. */
  readonly dealt: () => number;
  /** Raises the number of commands to deal by at least this number. */
  readonly more: (count: number) => void;
  /** All reports so far, as a copy that later reports do not change. */
  readonly told: () => Told;
}

interface Waiting {
  readonly sending: Sending;
  readonly tries: number;
  /** Whether it was sent before without an answer. */
  readonly unheard: boolean;
  /** It waits for this number of deliveries. */
  readonly from: number;
}

interface UnderWay {
  readonly sending: Sending;
  readonly tries: number;
  readonly unheard: boolean;
  /** The last position acknowledged in the stream at the time of sending. The decision must include it. */
  readonly known: number;
}

const mostTries = 12;
/** Of a hundred commands with a lost answer, this number is never sent again. */
const givenUp = 3;

/**
 * @param workload longer than `asked`, so that work is left while the last faults strike
 * @param asked the number of commands to deal, unless the caller raises it
 */
export const dealerOf = (workload: readonly Sending[], asked: number, rolls: Dice): Dealer => {
  let fresh = 0;
  let limit = asked;
  const waiting: Waiting[] = [];
  const underWay = new Map<number, UnderWay>();
  const acknowledged = new Map<string, Acknowledged>();
  const lastOf = new Map<string, number>();
  const failures = new Map<string, number>();
  const abandoned = new Set<string>();
  const ended = new Set<number>();
  const refused: Refused[] = [];
  const wrong: Wrong[] = [];
  let delivered = 0;
  let resent = 0;
  let foundRecorded = 0;

  const idOf = (n: number): string => workload[n]?.command.id ?? "";
  const later = ({ sending, tries, unheard }: UnderWay, after: number): void => {
    waiting.push({ sending, tries: tries + 1, unheard, from: delivered + after });
  };
  const end = ({ sending }: UnderWay): void => {
    ended.add(sending.n);
  };

  const isDealt = (): boolean => fresh >= Math.min(limit, workload.length);

  /** Whether its delay is over, and the command that it waits for is recorded or will never be recorded. */
  const readiness = ({ sending, from }: Waiting): "now" | "wait" | "never" => {
    const { after } = sending;
    if (after === undefined) return from <= delivered || isDealt() ? "now" : "wait";
    if (acknowledged.has(idOf(after))) return "now";
    return ended.has(after) ? "never" : "wait";
  };

  /** Moves waiting commands that may be sent now, and removes those that may never be sent. */
  const ready = (): Waiting | undefined => {
    for (let at = 0; at < waiting.length; at += 1) {
      const each = waiting[at] as Waiting;
      const when = readiness(each);
      if (when === "wait") continue;
      waiting.splice(at, 1);
      if (when === "now") return each;
      ended.add(each.sending.n);
      at -= 1;
    }
    return undefined;
  };

  const chosen = (): Waiting | undefined => {
    for (;;) {
      const found = ready();
      if (found !== undefined) return found;
      const sending = isDealt() ? undefined : workload[fresh];
      if (sending === undefined) return undefined;
      fresh += 1;
      waiting.push({ sending, tries: 0, unheard: false, from: delivered });
    }
  };

  const accepted = (way: UnderWay, outcome: Outcome & { readonly kind: "accepted" }): void => {
    const { sending, known } = way;
    const { stream, command, mustBe } = sending;
    const { id, position } = outcome;
    end(way);
    const before = acknowledged.get(id);
    if (mustBe !== undefined)
      wrong.push({
        promise: "an invalid command is refused",
        what: `${command.id} became ${stream}@${position}`,
      });
    else if (id !== command.id)
      wrong.push({ promise: "an acknowledgement is of its command", what: `${command.id} told as ${id}` });
    else if (before !== undefined && before.position !== position)
      wrong.push({
        promise: "a command sent twice takes effect once",
        what: `${id} told at ${before.position} and at ${position} of ${stream}`,
      });
    else if (before === undefined && sending.again === undefined && !way.unheard && position <= known)
      wrong.push({
        promise: "what was acknowledged is known to whoever decides later",
        what: `${id} told at ${position} of ${stream}, where ${known} was acknowledged before it was sent`,
      });
    if (way.unheard && before === undefined && position <= known) foundRecorded += 1;
    acknowledged.set(id, { sending, id, position });
    lastOf.set(stream, Math.max(lastOf.get(stream) ?? 0, position));
  };

  const refusedFor = (way: UnderWay, outcome: Outcome & { readonly kind: "refused" }): void => {
    const { sending, known, tries } = way;
    const { code, position } = outcome;
    refused.push({ sending, code, position });
    if (position < known)
      wrong.push({
        promise: "what was acknowledged is known to whoever decides later",
        what: `${sending.command.id} was refused on ${position} entries of ${sending.stream}, where ${known} were acknowledged`,
      });
    if (sending.mustBe !== undefined && sending.mustBe !== "refused" && sending.mustBe !== code)
      wrong.push({
        promise: "an invalid command is refused for its reason",
        what: `${sending.command.id} for ${code}, not ${sending.mustBe}`,
      });
    // A command that came too early is sent again after others have been accepted.
    if (sending.mustBe === undefined && tries < mostTries)
      later(way, 4 + rolls.roll(4 << Math.min(tries, 6)));
    else end(way);
  };

  const unanswered = (way: UnderWay): void => {
    if (rolls.chance(givenUp)) {
      if (way.sending.mustBe === undefined) abandoned.add(way.sending.command.id);
      end(way);
      return;
    }
    resent += 1;
    later({ ...way, tries: way.tries - 1, unheard: true }, 4 + rolls.roll(12));
  };

  const failed = (
    way: UnderWay,
    { name, code, typed, message }: Outcome & { readonly kind: "failed" },
  ): void => {
    failures.set(code, (failures.get(code) ?? 0) + 1);
    if (!typed)
      wrong.push({ promise: "a store that fails gives a typed error", what: `${name} ${code}: ${message}` });
    unanswered(way);
  };

  return {
    next: () => {
      const found = chosen();
      if (found === undefined) return undefined;
      const { sending, tries, unheard } = found;
      delivered += 1;
      underWay.set(delivered, { sending, tries, unheard, known: lastOf.get(sending.stream) ?? 0 });
      return { n: sending.n, delivery: delivered, stream: sending.stream, command: sending.command };
    },
    settle: (delivery, outcome) => {
      const way = underWay.get(delivery);
      if (way === undefined) return;
      underWay.delete(delivery);
      if (outcome.kind === "accepted") accepted(way, outcome);
      else if (outcome.kind === "refused") refusedFor(way, outcome);
      else failed(way, outcome);
    },
    lost: (delivery) => {
      const way = underWay.get(delivery);
      if (way === undefined) return;
      underWay.delete(delivery);
      unanswered(way);
    },
    isDone: () => isDealt() && waiting.length === 0 && underWay.size === 0,
    told: () => ({
      acknowledged: new Map(acknowledged),
      refused: [...refused],
      wrong: [...wrong],
      failures: new Map(failures),
      abandoned: new Set(abandoned),
      delivered,
      resent,
      foundRecorded,
    }),
    dealt: () => fresh,
    more: (count) => {
      limit = Math.max(limit, fresh + count);
    },
  };
};
