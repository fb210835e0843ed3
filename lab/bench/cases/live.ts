import { type EventType, fold, type JournalEvent, projections, readModel } from "chibo";
import { isCorrection } from "chibo/events";
import { clock, median, quantile } from "../clock.js";
import { largeCell } from "../large-cell.js";
import type { Sample } from "../sample.js";

const samples = 40_000;
const warmUp = 10_000;
const freshEvery = 250;

/**
 * One more event on a live read model of a cell of 100 members after a whole year. Each sample is a new event
 * at the end of its stream. The events are drawn from the year in its own mix. After 250 samples the model
 * starts again, so that it stays the model of one year.
 */
export const live = (): Sample => {
  const year = largeCell();
  const folded = fold(projections, year);
  const kinds = year.filter((event) => !isCorrection(event));
  const took = new Map<EventType, number[]>();
  const all: number[] = [];
  let model = readModel(projections, { from: folded });
  let ends = new Map<string, number>();
  const time = clock();
  for (let nth = 0; nth < warmUp + samples; nth += 1) {
    if (nth % freshEvery === 0) {
      model = readModel(projections, { from: folded });
      ends = new Map([...folded.streams].map(([stream, { position }]) => [stream, position]));
    }
    // A step by a prime number visits every event of the year before it visits one twice.
    const like = kinds[(nth * 7919) % kinds.length] as JournalEvent;
    const position = (ends.get(like.stream) ?? 0) + 1;
    ends.set(like.stream, position);
    const id = `${like.stream}@${position}`;
    const event: JournalEvent = { ...like, id, position, data: structuredClone(like.data) } as JournalEvent;
    const from = performance.now();
    model.apply(event);
    const us = (performance.now() - from) * 1000;
    if (nth < warmUp) continue;
    all.push(us);
    const alike = took.get(like.type) ?? [];
    if (alike.push(us) === 1) took.set(like.type, alike);
  }
  const total = time();
  const slowest = [...took].map(([type, us]) => [type, median(us)] as const).sort(([, a], [, b]) => b - a);
  const more = {
    "median µs": median(all),
    "p95 µs": quantile(all, 0.95),
    "p99 µs": quantile(all, 0.99),
    ...Object.fromEntries(slowest.slice(0, 5).map(([type, us]) => [`median µs of ${type}`, us])),
  };
  return { events: all.length, consumed: model.folded().streams.size, ...total, more };
};
