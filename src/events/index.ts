/**
 * What happened: the vocabulary of events, their envelope, the journal and its text form.
 * @packageDocumentation
 */
export * from "./catalogue.js";
export * from "./effective.js";
export type { Metadata } from "./envelope.js";
export * from "./journal/index.js";
export * from "./streams.js";
export * from "./time.js";
export {
  type Degree,
  degrees,
  type Grade,
  grades,
  type Instrument,
  type Level,
  levels,
  type Subject,
  type SubjectKind,
  subjectKinds,
} from "./values.js";
