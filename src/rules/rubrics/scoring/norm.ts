import type { Rubric } from "../rubric.js";

/**
 * The least minutes of a kind of meeting by a sheet.
 *
 * @param members each number of members that may be the one that counts; where they lead to different norms the
 * answer is nothing, and the committee is asked which it is
 */
export const normOf = (
  { norms = [] }: Rubric,
  kind: string,
  members: readonly number[],
): number | undefined => {
  const minutes = new Set(
    members.map(
      (count) =>
        norms.find((row) => row.kinds.includes(kind) && (row.members === undefined || count >= row.members))
          ?.minutes,
    ),
  );
  const [only] = minutes;
  return minutes.size === 1 ? only : undefined;
};
