import type { EventData } from "../../src/events/catalogue.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Story } from "../../src/testing/index.js";
import { memberOf } from "../projections/world.js";
import type { Pair } from "./pairs.js";
import { stating } from "./stated-figures-pairs.js";

type Figures = Omit<EventData<"WorkFiguresReceived">, "subject">;

/** Figures of an outside system on m-1, in the review of the year. */
export const received = (told: Story, figures: Partial<Figures> = {}): Story =>
  told.happened(
    "WorkFiguresReceived",
    {
      subject: memberOf("m-1"),
      source: "KPI",
      until: "2021-11-15",
      tasks: { assigned: 10, done: 8 },
      ...figures,
    },
    "2021-11-20",
  );

const stated = (done: number) => stating({ tasks: { assigned: 10, done } });
const silent = stating({});
const left = (criterion: string, points: Readonly<Record<string, number>> = {}) =>
  stating({ points, notApplicable: [{ criterion, reason: "không thuộc nhiệm vụ" }] });

const about = "member:m-1";
const under = { under: qd366hd43 };

export const workFigurePairs: readonly Pair[] = [
  {
    code: "stated-figures-differ-from-source",
    found: received(stated(9)),
    about,
    absent: received(stated(8)),
  },
  {
    code: "work-figures-differ",
    found: received(received(silent), { source: "HRM", tasks: { assigned: 10, done: 9 } }),
    about,
    absent: received(received(silent), { source: "HRM" }),
  },
  {
    code: "work-figures-outside-period",
    found: received(silent, { until: "2020-12-31" }),
    about,
    absent: received(silent, { until: "2021-01-01" }),
  },
  {
    code: "left-out-criterion-rated",
    found: left("general", { general: 20 }),
    about,
    absent: left("general", { tasks: 60 }),
    options: under,
  },
  {
    code: "left-out-criterion-unknown",
    found: left("chung"),
    about,
    absent: left("general.remedies"),
    options: under,
  },
];
