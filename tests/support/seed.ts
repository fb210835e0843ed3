import * as fc from "fast-check";

/**
 * Laws draw the same years in each run, so that a result does not depend on the machine. `LAW_SEED=random`
 * (or a number) draws other years.
 */
const asked = process.env.LAW_SEED ?? "2018";
if (asked !== "random") fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) });
