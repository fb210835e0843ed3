import type { Finding, FindingCode } from "../../src/findings/index.js";

/** The findings of one kind, with the details of that kind. */
export const ofKind = <Code extends FindingCode>(findings: readonly Finding[], code: Code): Finding<Code>[] =>
  findings.filter((finding): finding is Finding & Finding<Code> => finding.code === code);
