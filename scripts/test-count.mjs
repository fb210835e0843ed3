/**
 * Prints `tests: 12 passed, 0 failed` from vitest's JSON report, whose path is the argument. A file that broke
 * before its tests could run counts as one failure; so does a run that left no report or did not succeed.
 * Ends with 1 unless everything passed.
 */
import { existsSync, readFileSync } from "node:fs";

const path = process.argv[2] ?? "reports/vitest.json";
const report = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;

const count = ({ numPassedTests, numFailedTests, testResults, success }) => {
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((result) => result.status === "failed"),
  ).length;
  const failed = numFailedTests + broken;
  return { passed: numPassedTests, failed: failed === 0 && !success ? 1 : failed };
};

const { passed, failed } = report === undefined ? { passed: 0, failed: 1 } : count(report);
if (report === undefined) console.log("The tests did not run.");
if (report?.numPendingTests > 0) console.log(`skipped: ${report.numPendingTests}`);
console.log(`tests: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
