import type { EventData } from "../../../src/events/catalogue.js";
import type { Duty } from "../../../src/projections/year/duty.js";
import type { Story } from "../../../src/testing/index.js";
import type { Year } from "../../../src/year.js";
import { convened, oneCell } from "../world.js";

export const cell = oneCell("m-1", "m-2");

type Called = EventData<"MeetingConvened">;

/**
 * Convenes a meeting of c-1 with these differences, on the third unless they say otherwise. It is not opened.
 */
export const calledFor = (
  told: Story,
  month: string,
  { day = 3, key = month, ...rest }: Partial<Called> & { readonly day?: number; readonly key?: string } = {},
): Story =>
  told.on(`meeting/${rest.cell ?? "c-1"}/${key}`).happened(
    "MeetingConvened",
    {
      cell: "c-1",
      kind: "regular",
      forMonth: month,
      scheduledFor: `${month}-${String(day).padStart(2, "0")}T01:00:00Z`,
      mode: "in-person",
      ...rest,
    },
    `${month}-01`,
  );

/** Opens the present meeting at 8 in the morning in Vietnam. */
export const openedOn = (told: Story, day: string): Story =>
  told.happened("MeetingOpened", { chair: "m-1", secretary: "m-2", guests: [] }, `${day}T01:00:00Z`);

/** A meeting for a month, held on a day. */
export const heldOn = (told: Story, month: string, day: string, rest: Parameters<typeof calledFor>[2] = {}) =>
  openedOn(calledFor(told, month, rest), day);

/** Documents of the present meeting, posted at an instant. */
export const documents = (told: Story, phase: "before" | "after", at: string): Story =>
  told.happened("DocumentsPosted", { phase, channel: "handbook-app", documents: ["Nghị quyết"] }, at);

/** The committee prepares the present meeting on a day. */
export const prepared = (told: Story, on: string): Story =>
  told.happened("CommitteePreMeetingHeld", { on, attended: ["m-1"] }, on);

/** A meeting of the base organisation b-1 for a month, held on its third. */
export const baseMet = (told: Story, month: string): Story =>
  openedOn(convened(told, month, "regular", { cell: "b-1" }), `${month}-03`);

/** The duties of an obligation in their order. */
export const dutiesOf = (year: Year, obligation: string, organisation?: string): Duty[] =>
  year.calendar.filter(
    (duty) =>
      duty.obligation.id === obligation && (organisation === undefined || duty.organisation === organisation),
  );
