import { explain, readJournalSync, render, replay } from "chibo";
import { qd132hd21 } from "chibo/rules/qd132-hd21-2019";

/** Replays a year under a rule set with an import of its own, and explains a level in Vietnamese. */
export const result = (text) => {
  const events = [...readJournalSync([text])].flatMap((batch) => batch.events);
  const year = replay(events, { year: 2021, under: qd132hd21 });
  return {
    events: events.length,
    findings: year.findings.map(({ code }) => code),
    why: render(explain(year, { member: "s1-05" }), { language: "vi" }),
  };
};
