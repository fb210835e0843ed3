/**
 * Prints `tests: 12 passed, 0 failed` from vitest's JSON reports; the arguments are their paths. A file that
 * fails before its tests can run counts as one failure. A run without a report, or without success, counts as
 * one too. Ends with 1 unless all tests passed.
 */
import { existsSync, readFileSync } from "node:fs";

const paths = process.argv.length > 2 ? process.argv.slice(2) : ["reports/vitest.json"];

const count = ({ numPassedTests, numFailedTests, testResults, success }) => {
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((result) => result.status === "failed"),
  ).length;
  const failed = numFailedTests + broken;
  return { passed: numPassedTests, failed: failed === 0 && !success ? 1 : failed };
};

const total = { passed: 0, failed: 0 };
for (const path of paths) {
  const report = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
  if (report === undefined) console.log(`${path}: the tests did not run.`);
  if (report?.numPendingTests > 0) console.log(`${path}: skipped ${report.numPendingTests}`);
  const { passed, failed } = report === undefined ? { passed: 0, failed: 1 } : count(report);
  total.passed += passed;
  total.failed += failed;
}
console.log(`tests: ${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
