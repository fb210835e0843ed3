export type { Axes } from "./axes.js";
export { dictionary } from "./dictionary.js";
export { AxesError, FoldError, MergeError } from "./errors.js";
export { beginFold, type Fold, fold } from "./fold.js";
export {
  type FoldedStream,
  type Gap,
  type Known,
  stateOf,
  statesOf,
  type WithheldPosition,
} from "./known.js";
export { merge, nothingKnown } from "./merge.js";
export { type ReadModel, readModel } from "./model.js";
export {
  type AnyProjection,
  type Handlers,
  type Projection,
  projection,
  type StateOf,
} from "./projection.js";
export * from "./snapshot/index.js";
