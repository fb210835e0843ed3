/** Whether a measure's violation was self-detected and its consequences remedied. */
export const relieved = ({
  selfDetected,
  remedied,
}: {
  readonly selfDetected?: boolean | undefined;
  readonly remedied?: boolean | undefined;
}): boolean | undefined =>
  selfDetected === false || remedied === false
    ? false
    : selfDetected === true && remedied === true
      ? true
      : undefined;
