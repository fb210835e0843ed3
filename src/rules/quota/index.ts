export * from "./cap.js";
export * from "./cap-of-totals.js";
export * from "./printed-share.js";
export {
  brokenIdentities,
  type OpenIdentity,
  openIdentities,
  type RollIdentity,
  type RollSum,
  type RollTotals,
  ratedAtLeast,
  rollSums,
} from "./roll-identity.js";
