/**
 * A value while it is made. What handlers keep of an event is written out field by field, and fields that may be absent are set
 * afterwards: in V8 an object that is put together by spreading others takes ten times as long to make and to freeze, and a
 * fold makes one for each event.
 */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };
