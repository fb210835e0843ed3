import type { Bound } from "../../bound.js";
import { bind, ratioValue } from "../../bound.js";
import type { RuleSet, Scoring, Text, Voting } from "../../rule-set.js";
import type { Overlay } from "../schema.js";
import type { Loosening } from "./loosening.js";

type Rounding = Scoring["rounding"];

/** To one step nothing is rounded. */
const rounds = (rounding: Rounding): NonNullable<Rounding> | undefined =>
  rounding === undefined || rounding.to === 1 ? undefined : rounding;

const roundingText = (rounding: Rounding): Text =>
  rounding === undefined
    ? { vi: "không làm tròn", en: "nothing is rounded" }
    : {
        vi: `làm tròn ${rounding.how === "down" ? "xuống" : "từ một nửa trở lên"}, mỗi ${rounding.to} bậc`,
        en: `rounded ${rounding.how === "down" ? "down" : "from a half upwards"}, by ${rounding.to} steps`,
      };

/** Totals that are rounded up where the centre does not do so. */
export const looserRounding = (base: RuleSet, layered: RuleSet): Loosening[] => {
  const [centre, local] = [rounds(base.scoring?.rounding), rounds(layered.scoring?.rounding)];
  const clause = base.scoring?.rounding?.source ?? base.scoring?.sheets[0]?.source;
  if (local === undefined || clause === undefined) return [];
  const up = local.how === "half-up";
  const same = centre?.how === local.how && centre.to === local.to;
  if (same || (!up && centre === undefined)) return [];
  return [
    {
      path: "scoring.rounding",
      code: "score-rounding",
      certain: up && centre?.how !== "half-up",
      clause,
      centre: roundingText(centre),
      overlay: roundingText(local),
    },
  ];
};

type Majority = Voting["majorities"][number];

const majorityText = (majority: Majority | undefined, bound: Bound): Text => {
  const ratio = majority === undefined ? undefined : ratioValue(majority.ratio, bound);
  if (majority === undefined || ratio === undefined) return { vi: "không quy định", en: "nothing said" };
  const written = ratio.join("/");
  return majority.is === "more-than"
    ? { vi: `trên ${written}`, en: `more than ${written}` }
    : { vi: `từ ${written} trở lên`, en: `at least ${written}` };
};

/** Levels that need fewer votes than the centre asks for. */
export const looserMajorities = (base: RuleSet, layered: RuleSet, { voting }: Overlay): Loosening[] => {
  if (voting === undefined) return [];
  const [before, after] = [bind(base), bind(layered)];
  return (base.voting?.majorities ?? []).flatMap((centre): Loosening[] => {
    const index = voting.majorities.findIndex(({ level }) => level === centre.level);
    const local = voting.majorities[index];
    const [asked, asks] = [ratioValue(centre.ratio, before), local && ratioValue(local.ratio, after)];
    if (asked === undefined) return [];
    const difference = asks === undefined ? undefined : asks[0] * asked[1] - asked[0] * asks[1];
    const fewer =
      difference === undefined ||
      difference < 0 ||
      (difference === 0 && centre.is === "more-than" && local?.is === "at-least");
    return fewer
      ? [
          {
            path: local === undefined ? "voting.majorities" : `voting.majorities[${index}]`,
            code: "majority",
            certain: local === undefined || asks !== undefined,
            clause: centre.source,
            centre: majorityText(centre, before),
            overlay: majorityText(local, after),
          },
        ]
      : [];
  });
};
