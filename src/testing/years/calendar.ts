import { addDays } from "date-fns/addDays";
import { formatISO } from "date-fns/formatISO";
import { parseISO } from "date-fns/parseISO";

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** A day, `2021-11-03`, from its numbers. A month above 12 or below 1 lies in a neighbouring year. */
export const dayIn = (year: number, month: number, day: number): string => {
  const months = year * 12 + month - 1;
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}-${two(day)}`;
};

/** A month, `2021-11`, from its numbers. */
export const monthIn = (year: number, month: number): string => dayIn(year, month, 1).slice(0, 7);

/** An instant in UTC so many seconds into a day; at most the last second of that day. */
export const instantOn = (day: string, seconds: number): string => {
  const within = Math.min(seconds, 86_399);
  const minutes = Math.floor(within / 60);
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(within % 60)}Z`;
};

/** The same time of day so many days later, or earlier where `days` is negative. */
export const daysLater = (instant: string, days: number): string =>
  days === 0
    ? instant
    : formatISO(addDays(parseISO(instant.slice(0, 10)), days), { representation: "date" }) +
      instant.slice(10);

/** A clock that goes on by `step` seconds each time it is read, from `hour` (UTC) of a day. */
export const clock = (day: string, hour: number, step: number): (() => string) => {
  let seconds = hour * 3600 - step;
  return () => {
    seconds += step;
    return instantOn(day, seconds);
  };
};
