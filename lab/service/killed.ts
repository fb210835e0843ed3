import { setTimeout as pause } from "node:timers/promises";
import { BrokenPromise } from "../torture/promises/broken.js";
import { wasSent } from "./load.js";
import { type Asked, compare, send, writeOf } from "./office.js";
import type { Running } from "./running.js";

/** What killing the service under load came to. */
export interface KilledFigures {
  readonly clients: number;
  readonly kills: number;
  /** Commands that were acknowledged. All of them stand once in the journal. */
  readonly written: number;
  /** Commands that were sent again, because the service died before it answered. */
  readonly again: number;
}

/** The numbers of these writes begin here, so that no other run uses them. */
const first = 1_000_000;

/**
 * Some clients send commands, each one after the other, and again with the same id until it is answered. Meanwhile the
 * service is killed at equal shares of the work. Nothing acknowledged is lost, nothing is doubled.
 */
export const killedUnderLoad = async (
  service: Running,
  {
    clients,
    commands,
    kills,
  }: { readonly clients: number; readonly commands: number; readonly kills: number },
): Promise<KilledFigures> => {
  const acknowledged = new Set<string>();
  const again = new Set<string>();
  const ours = new Set(Array.from({ length: commands }, (_, n) => `write-${first + n}`));
  let next = 0;
  let isOver = false;
  const sent = (id: string): boolean => wasSent(id) || ours.has(id);
  const answerOf = async (id: string, asked: Asked): Promise<Response> => {
    for (let tries = 0; tries < 600; tries += 1) {
      const answer = await send(service.address, asked).catch(() => undefined);
      if (answer !== undefined && answer.status !== 503) return answer;
      again.add(id);
      await pause(50);
    }
    throw new BrokenPromise("a service that was killed answers again", `${id} has no answer`);
  };
  const client = async (): Promise<void> => {
    while (next < commands) {
      const { id, ...asked } = writeOf(first + next++);
      const answer = await answerOf(id, asked);
      if (answer.status !== 201)
        throw new BrokenPromise("a command that is sent again is taken", `${id}: ${await answer.text()}`);
      acknowledged.add(id);
    }
  };
  const killer = async (): Promise<number> => {
    let killed = 0;
    while (killed < kills && !isOver) {
      if (acknowledged.size < ((killed + 1) * commands) / (kills + 1)) await pause(5);
      else {
        await service.killAndRestart();
        killed += 1;
        // What was acknowledged before the kill stands after it.
        await compare(service.address, new Set(acknowledged), sent);
      }
    }
    return killed;
  };
  const working = Promise.all(Array.from({ length: clients }, client)).finally(() => {
    isOver = true;
  });
  const [killed] = await Promise.all([killer(), working]);
  await compare(service.address, acknowledged, sent);
  return { clients, kills: killed, written: acknowledged.size, again: again.size };
};
