import * as fc from "fast-check";

/** A value in parsed JSON, by the object or list around it and its key there. */
interface Place {
  readonly around: Record<string, unknown>;
  readonly key: string;
}

const placesIn = (value: unknown): Place[] => {
  const found: Place[] = [];
  const open: unknown[] = [value];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (typeof each !== "object" || each === null) continue;
    const around = each as Record<string, unknown>;
    for (const key of Object.keys(around)) {
      found.push({ around, key });
      open.push(around[key]);
    }
  }
  return found;
};

/** Stands for JSON that `JSON.stringify` does not write, such as a number that no number holds. */
const raw = (text: string): string => `\u{f0000}${Buffer.from(text).toString("hex")}\u{f0000}`;
const written = (value: unknown): string =>
  JSON.stringify(value).replace(/"\u{f0000}([0-9a-f]*)\u{f0000}"/gu, (_, hex) =>
    Buffer.from(hex, "hex").toString(),
  );

const anyValue = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(
      ...[null, true, false, 0, -1, 0.5, 2 ** 53, 1e21, 366, "", " ", "__proto__", "constructor", "\u0000"],
      ...["\ud800", "\u202eabc", "a\nb", "2021-02-30", "2021-12-31T16:59:60Z", "9999-12-31", "-000001-01-01"],
      ...["2021-W01", "2026-Q5", "m-01", "cell/c-1", "committee/x/y", "breach", "excellent", [], {}, [[]]],
      ...["1e400", "-0", "1E5", "-1e-400", `${"[".repeat(5000)}${"]".repeat(5000)}`].map(raw),
      raw(`"${"x".repeat(100_000)}"`),
    ),
  },
);

const anyKey = fc.oneof(
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "id",
    "type",
    "stream",
    "position",
    "data",
    "metadata",
  ),
  fc.constantFrom(
    "recordedAt",
    "occurredAt",
    "member",
    "kind",
    "when",
    "all",
    "any",
    "value",
    "",
    "a.b",
    "[0]",
  ),
  fc.string({ maxLength: 8 }),
);

/** One change of one place. `others` are values of the same file, to move one to another place. */
type Change = (place: Place, others: readonly Place[]) => void;

const changes: fc.Arbitrary<Change> = fc.oneof(
  anyValue.map(
    (value): Change =>
      ({ around, key }) => {
        around[key] = value;
      },
  ),
  fc.constant<Change>(({ around, key }) => {
    if (Array.isArray(around)) around.splice(Number(key), 1);
    else delete around[key];
  }),
  fc.nat().map(
    (nth): Change =>
      ({ around, key }, others) => {
        const other = others[nth % others.length];
        if (other !== undefined) around[key] = structuredClone(other.around[other.key]);
      },
  ),
  fc.tuple(anyKey, anyValue).map(
    ([name, value]): Change =>
      ({ around, key }) => {
        if (Array.isArray(around)) around.splice(Number(key), 0, value);
        else
          Object.defineProperty(around, name, {
            value,
            enumerable: true,
            configurable: true,
            writable: true,
          });
      },
  ),
  anyKey.map(
    (name): Change =>
      ({ around, key }) => {
        if (Array.isArray(around)) around.reverse();
        else {
          const value = around[key];
          delete around[key];
          Object.defineProperty(around, name, {
            value,
            enumerable: true,
            configurable: true,
            writable: true,
          });
        }
      },
  ),
  fc.constant<Change>(({ around, key }) => {
    const value = around[key];
    around[key] = typeof value === "number" ? value + 1 : typeof value === "string" ? `${value}x` : [value];
  }),
);

/** Text that parses to the same: keys in another order, escapes, blanks. */
const sameContent = (value: unknown, turn: number): string => {
  const turned = (each: unknown): unknown => {
    if (typeof each !== "object" || each === null) return each;
    if (Array.isArray(each)) return each.map(turned);
    const entries = Object.entries(each).map(([key, inner]) => [key, turned(inner)] as const);
    const at = turn % Math.max(1, entries.length);
    return Object.fromEntries([...entries.slice(at), ...entries.slice(0, at)]);
  };
  return JSON.stringify(turned(value)).replace(/"(?:[^"\\]|\\.)*"(:?)/g, (text, colon) => {
    const escaped = text.replace(/[a-z](?=[a-z ])/, (letter: string, at: number) =>
      text[at - 1] === "\\" ? letter : `\\u00${letter.charCodeAt(0).toString(16)}`,
    );
    return `${turn % 2 === 0 ? escaped : text}${colon === "" ? " " : "\t"}`;
  });
};

/** A name twice in an object, with another value the second time. */
const withTwice = (text: string, nth: number, value: unknown): string => {
  const names = [...text.matchAll(/"([A-Za-z]+)":/g)];
  const name = names[nth % Math.max(1, names.length)];
  if (name === undefined) return text;
  return `${text.slice(0, name.index)}"${name[1]}":${written(value ?? null)},${text.slice(name.index)}`;
};

/** JSON text with one to three of its places changed, or with the same content in other letters. */
export const changedJson = (text: string): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.array(fc.tuple(fc.nat(), changes), { minLength: 1, maxLength: 3 }).map((steps) => {
        const holder = { file: JSON.parse(text) as unknown };
        for (const [nth, change] of steps) {
          const places = placesIn(holder);
          const place = places[nth % places.length];
          if (place !== undefined) change(place, places);
        }
        return written(holder.file ?? null);
      }),
    },
    { weight: 1, arbitrary: fc.nat(40).map((turn) => sameContent(JSON.parse(text), turn)) },
    { weight: 1, arbitrary: fc.tuple(fc.nat(), anyValue).map(([nth, value]) => withTwice(text, nth, value)) },
  );

/** One change of bytes, at a place between 0 (the first) and 1 (behind the last). */
type ByteChange = (bytes: Buffer, at: number) => Buffer;

const tokens = [
  "\u0000",
  "\r",
  "\n",
  "\r\n",
  '"',
  "\\",
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  "\ufeff",
  "\u202e",
  "=1+1",
  ";",
  "\t",
  "e9",
];

const byteChanges: fc.Arbitrary<ByteChange> = fc.oneof(
  fc.nat(7).map(
    (bit): ByteChange =>
      (bytes, at) => {
        if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        return bytes;
      },
  ),
  fc
    .oneof(
      fc.constantFrom(...tokens).map((token) => Buffer.from(token)),
      fc.uint8Array({ minLength: 1, maxLength: 8 }).map((each) => Buffer.from(each)),
    )
    .map(
      (added): ByteChange =>
        (bytes, at) =>
          Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at)]),
    ),
  fc.nat(300).map(
    (length): ByteChange =>
      (bytes, at) =>
        Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]),
  ),
  fc.nat(300).map(
    (length): ByteChange =>
      (bytes, at) =>
        Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]),
  ),
  fc.constant<ByteChange>((bytes, at) => bytes.subarray(0, at)),
);

/** Bytes with one to four changes, none of which knows what the bytes mean. */
export const changedBytes = (bytes: Uint8Array): fc.Arbitrary<Buffer> =>
  fc
    .array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), byteChanges), { minLength: 1, maxLength: 4 })
    .map((steps) => {
      let now = Buffer.from(bytes);
      for (const [at, change] of steps) now = Buffer.from(change(now, Math.floor(at * now.length)));
      return now;
    });

/** The value that a number draws. The same number draws the same value on every machine. */
export const drawn = <T>(arbitrary: fc.Arbitrary<T>, seed: number): T => {
  const [value] = fc.sample(arbitrary, { seed, numRuns: 1 });
  return value as T;
};
