import type { EventType } from "../../events/index.js";
import { subjectOf } from "../../projections/streams/subject-key.js";
import { named, path, qualified, software } from "./names.js";
import { restOn, stated, type Writing } from "./writing.js";

/** At which stage each type of entry gives a level or grade. */
const stageOf: Partial<Record<EventType, string>> = {
  SelfReviewSubmitted: "self-rated",
  SelfReviewRevised: "self-rated",
  CollectiveReportSubmitted: "self-rated",
  LevelProposed: "committee-proposed",
  CellProposedLevel: "voted",
  LevelDecided: "decided",
  LevelRedecided: "redecided",
  ScoreProposed: "proposed",
  GradeVoted: "voted",
  GradeDecided: "decided",
};

/** A level or grade that somebody gave, as the entry `by` tells it. */
export interface Given {
  readonly about: string;
  readonly value: string;
  readonly by: string;
  readonly year?: number;
  readonly points?: number | undefined;
}

/** The subject of a level as the one who gives it. */
const itself = ({ graph }: Writing, about: string): string => {
  const { kind, id } = subjectOf(about);
  return kind === "member"
    ? graph.state("agent", qualified("agent", id), { "prov:type": named("prov:Person") })
    : graph.state("agent", qualified("organisation", id), { "prov:type": named("prov:Organization") });
};

/** States a level or grade that somebody gave. */
export const given = (writing: Writing, { about, value, by, year, points }: Given): string => {
  const stage = stageOf[writing.records.act(by).event.type];
  const said = {
    "prov:type": named("chibo:Given"),
    "prov:value": value,
    "chibo:stage": stage,
    "chibo:about": about,
    "chibo:points": points,
    "chibo:year": year,
  };
  return stated(writing, by, said, stage === "self-rated" ? itself(writing, about) : undefined);
};

/** A moment at which a level was given, or taken back. */
interface Moment {
  readonly level?: string;
  readonly by: string;
}

/** Whose levels they are, and of which year. */
interface InTurn {
  readonly about: string;
  readonly year: number;
}

/**
 * States levels that came one after the other: each ends the one before, and a new one revises it. One that was given
 * only afterwards can be neither ended nor revised, whatever the order of the entries.
 */
export const levelsInTurn = (writing: Writing, of: InTurn, moments: readonly Moment[]): void => {
  const { graph, records } = writing;
  let before: { readonly entity: string; readonly from: string; readonly ended: boolean } | undefined;
  for (const { level, by } of moments) {
    const { activity, at, until } = records.act(by);
    const follows = before !== undefined && before.from <= until ? before : undefined;
    if (follows !== undefined && !follows.ended)
      graph.relate("wasInvalidatedBy", {
        "prov:entity": follows.entity,
        "prov:activity": activity,
        "prov:time": at,
      });
    if (level === undefined) {
      records.support(by);
      before = before && { ...before, ended: true };
      continue;
    }
    const entity = given(writing, { ...of, value: level, by });
    if (follows !== undefined)
      graph.relate("wasDerivedFrom", {
        "prov:generatedEntity": entity,
        "prov:usedEntity": follows.entity,
        "prov:type": named("prov:Revision"),
      });
    before = { entity, from: at ?? "", ended: false };
  }
};

/** States which level of a year stands, as far as is known: what was read of the record, and no part of it. */
export const standingIn = (
  writing: Writing,
  { about, year, level, by }: InTurn & { readonly level: string; readonly by: string },
): string => {
  const { graph } = writing;
  given(writing, { about, value: level, by, year });
  const entity = graph.state("entity", qualified("reading", "standing", path(about), year), {
    "prov:type": named("chibo:Standing"),
    "prov:value": level,
    "chibo:about": about,
    "chibo:year": year,
  });
  graph.relate("wasAttributedTo", { "prov:entity": entity, "prov:agent": software });
  restOn(writing, entity, [by]);
  return entity;
};

/** States that a committee recognised a subject as distinguished. */
export const recognised = (writing: Writing, about: string, year: number, by: string): string =>
  stated(writing, by, {
    "prov:type": named("chibo:Recognition"),
    "chibo:about": about,
    "chibo:year": year,
  });
