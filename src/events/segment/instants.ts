const daySeconds = 86_400;
/** The first second that does not fit into a word. */
const end = 2 ** 32;

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** The hours of a day, `07:30:00Z`, made when they are first asked for. */
const hours: (string | undefined)[] = [];

const hourOf = (second: number): string => {
  const minute = Math.floor(second / 60);
  const hour = `${two(Math.floor(minute / 60))}:${two(minute % 60)}:${two(second % 60)}Z`;
  hours[second] = hour;
  return hour;
};

/** The days asked for, `2021-11-03T`: as many as there are from 1970 to 2106 at most. */
const days = new Map<number, string>();

const dayOf = (day: number): string => {
  const text = new Date(day * daySeconds * 1000).toISOString().slice(0, 11);
  days.set(day, text);
  return text;
};

/** The instant of so many seconds since 1970: two shared texts joined, which is cheaper than a new one. */
export const instantOf = (seconds: number): string => {
  const day = Math.floor(seconds / daySeconds);
  const second = seconds - day * daySeconds;
  return (days.get(day) ?? dayOf(day)) + (hours[second] ?? hourOf(second));
};

const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** The seconds since 1970 of a text that is an instant of the years 1970 to 2105 in our one form; nothing for any other. */
export const secondsOf = (text: string): number | undefined => {
  if (text.length !== 20 || !form.test(text)) return undefined;
  const seconds = Date.parse(text) / 1000;
  return seconds >= 0 && seconds < end && instantOf(seconds) === text ? seconds : undefined;
};
