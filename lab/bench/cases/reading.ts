import { fold, type JournalEvent, projections, readJournalSync, yearOf } from "chibo";
import { hd42, qd132hd21 } from "chibo/rules";
import { chunksOf } from "../chunks.js";
import { clock, median } from "../clock.js";
import type { Sample } from "../sample.js";

const readings = 40;
const warmUp = 10;

/** The first base organisation of the journal. The organisations follow one after the other. */
const firstOrganisation = (path: string): JournalEvent[] => {
  const events: JournalEvent[] = [];
  let bases = 0;
  for (const batch of readJournalSync(chunksOf(path), { trust: "validated" })) {
    for (const event of batch.events) {
      if (event.type === "OrganisationFounded" && event.data.kind === "base-organisation") bases += 1;
      if (bases > 1) return events;
      events.push(event);
    }
  }
  return events;
};

/** Reads the year of one base organisation. It computes levels, report and findings again each time. */
export const reading = (path: string): Sample => {
  const events = firstOrganisation(path);
  const folded = fold(projections, events);
  const took: number[] = [];
  let [members, findings] = [0, 0];
  for (let nth = 0; nth < warmUp + readings; nth += 1) {
    const time = clock();
    const year = yearOf(folded, { year: 2021, under: qd132hd21, rubrics: [hd42] });
    members = year.classification.all.filter(({ subject }) => subject.kind === "member").length;
    findings = year.findings.length + year.report.all.length;
    if (nth >= warmUp) took.push(time().wall);
  }
  const year = median(took);
  const more = { members, "median µs per member": year / members, "median ms per year": year / 1000 };
  return { events: events.length, consumed: findings, wall: year, cpu: year, more };
};
