import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import type { Story } from "../../src/testing/index.js";
import { decided, memberOf, noCivilServant, oneCell, reviewing } from "../projections/world.js";
import { votedOn } from "./ballots-in-meetings-pairs.js";
import type { Pair } from "./pairs.js";

const source = { document: "HD 01-HD/ĐU", point: "3", evidence: "local" } as const;

/** The rules of a committee where nobody counts or chairs a ballot on himself. */
export const apart = {
  ...qd132hd21,
  ...(qd132hd21.voting && {
    voting: { ...qd132hd21.voting, notBySubject: { counting: source, chairing: source } },
  }),
};

const proposedBy = (member: string): Story =>
  decided(
    reviewing(noCivilServant(oneCell("m-1", "m-2", "m-3"), "m-1")).happened(
      "LevelProposed",
      { subject: memberOf("m-1"), level: "good", by: { role: "cell-committee", member } },
      "2021-12-01",
    ),
    memberOf("m-1"),
    "good",
  );

const answeredBy = (told: Story, by: string): Story =>
  told
    .happened(
      "ComplaintLodged",
      { year: 2021, complaint: "k-1", subject: memberOf("m-1"), about: "proposal", on: "2021-12-22" },
      "2021-12-22",
    )
    .happened(
      "ComplaintAnswered",
      { year: 2021, complaint: "k-1", outcome: "rejected", by, on: "2021-12-28" },
      "2021-12-28",
    );

const on = (member: string) => ({ subjects: [memberOf(member)] });

/** Who did a step, and who judges or counts it. */
export const conflictPairs: readonly Pair[] = [
  {
    code: "complaint-answered-by-doer",
    found: answeredBy(proposedBy("m-2"), "m-2"),
    about: "member:m-1",
    absent: answeredBy(proposedBy("m-2"), "m-3"),
  },
  {
    code: "proposal-by-subject",
    found: proposedBy("m-1"),
    about: "member:m-1",
    absent: proposedBy("m-2"),
  },
  {
    code: "ballot-counted-by-subject",
    found: votedOn(4, { ...on("m-7"), countingCommittee: ["m-7"] }),
    about: "meeting/c-1/2021-05",
    absent: votedOn(4, { ...on("m-7"), countingCommittee: ["m-2"] }),
    options: { under: apart },
  },
  {
    code: "ballot-chaired-by-subject",
    found: votedOn(4, { ...on("m-7"), chair: "m-7" }),
    about: "meeting/c-1/2021-05",
    absent: votedOn(4, { ...on("m-7"), chair: "m-1" }),
    options: { under: apart },
  },
];
