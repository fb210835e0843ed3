/**
 * A value while it is made: fields that may be absent are set afterwards. In V8 an object that begins with another one spread out,
 * `{ ...a, b }`, takes thirty times as long to make and ten times as long to freeze as one whose fields are written out, and a fold
 * makes one for each event.
 */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };
