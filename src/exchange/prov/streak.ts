import type { StreakExplanation } from "../../explanation/streak.js";
import { findingIn } from "./finding.js";
import { levelsInTurn, recognised, standingIn } from "./given.js";
import { named, path, qualified } from "./names.js";
import { computation, computed, type Writing } from "./writing.js";

type DecidedYear = NonNullable<StreakExplanation["years"][number]["standing"]>;
type Row = StreakExplanation["rows"][number];

/** The level that stands for a year, and where a row asks for it, that it was recognised as distinguished. */
const standingAs = (writing: Writing, about: string, standing: DecidedYear, row?: string): string[] => {
  const level = standingIn(writing, { about, ...standing });
  return row === "distinguished" && standing.distinguished !== undefined
    ? [level, recognised(writing, about, standing.year, standing.distinguished)]
    : [level];
};

/** One row of years: how long it is, from which levels, and what ends it. */
const rowIn = (
  writing: Writing,
  { about, year: last, years, policy }: StreakExplanation,
  { row, end, ...found }: Row,
): void => {
  const key = `${path(about)}/${row}/${last}/${policy?.unrated ?? "open"}`;
  const activity = computation(writing, qualified("reading", "following", key), undefined, {
    "prov:type": named("chibo:StreakCount"),
    [qualified("parameter", "unrated")]: policy?.unrated,
  });
  const streak = computed(writing, qualified("reading", "streak", key), activity, {
    "prov:type": named("chibo:Streak"),
    "chibo:about": about,
    "chibo:row": row,
    "chibo:least": found.least,
    "chibo:most": found.most,
    "chibo:years": found.years,
    "chibo:unrated": found.unrated,
    "chibo:end": end.why,
    "chibo:endYears": end.years,
  });
  const use = (role: string, entities: readonly string[]): void => {
    for (const entity of entities) {
      writing.graph.relate("used", {
        "prov:activity": activity,
        "prov:entity": entity,
        "prov:role": named(`chibo:${role}`),
      });
      writing.graph.relate("wasDerivedFrom", { "prov:generatedEntity": streak, "prov:usedEntity": entity });
    }
  };
  const standing = (among: readonly number[]) =>
    years.flatMap((each) => (each.standing && among.includes(each.year) ? [each.standing] : []));
  use(
    "counted",
    standing(found.years).flatMap((each) => standingAs(writing, about, each, row)),
  );
  use(
    "ended",
    standing(end.years).flatMap((each) => standingAs(writing, about, each)),
  );
};

/** How years in a row came about: what was decided in each year, what stands of it, and each row. */
export const streakIn = (writing: Writing, explanation: StreakExplanation): void => {
  const { about, years, rows, findings } = explanation;
  for (const { year, standing, changes } of years) {
    levelsInTurn(writing, { about, year }, changes);
    if (standing !== undefined) standingAs(writing, about, standing, "distinguished");
  }
  for (const row of rows) rowIn(writing, explanation, row);
  for (const finding of findings) findingIn(writing, finding);
};
