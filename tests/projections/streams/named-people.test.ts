import { describe, expect, it } from "vitest";
import { fold } from "../../../src/projections/fold/fold.js";
import { stateOf } from "../../../src/projections/fold/folded-journal.js";
import { namedPeople } from "../../../src/projections/streams/named-people.js";
import { story } from "../../../src/testing/index.js";

const stream = "meeting/c-1/2021-11";
const told = story(stream)
  .happened("MeetingOpened", { chair: "m-1", secretary: "m-2", guests: [] }, "2021-11-03T01:00:00Z")
  .happened("AgendaAdopted", { items: [{ item: "i-1", title: "Một" }] }, "2021-11-03T01:05:00Z")
  .happened("ItemPresented", { item: "i-1", by: "m-1" }, "2021-11-03T01:10:00Z")
  .happened("CommentMade", { item: "i-2", by: "m-3", about: "m-2" }, "2021-11-03T01:30:00Z")
  .happened("CommentMade", { item: "i-2", by: "m-3" }, "2021-11-03T01:20:00Z")
  .happened("AgendaAdopted", { items: [{ item: "i-2", title: "Hai" }] }, "2021-11-03T01:25:00Z");
const state = stateOf(fold([namedPeople], told), namedPeople, stream);

describe("the people and items that a meeting names", () => {
  it("stand once in each part, at the first entry that names them so", () => {
    expect(state?.people.map(({ member, part, by }) => `${member} ${part} ${by.split("@")[1]}`)).toEqual([
      "m-1 leads 1",
      "m-2 leads 1",
      "m-1 speaks 3",
      "m-3 speaks 4",
      "m-2 spoken-of 4",
    ]);
    expect(state?.items.map(({ item }) => item)).toEqual(["i-1", "i-2"]);
  });

  it("keep all agendas that were adopted, and the latest comment by its instant", () => {
    expect(state?.agenda).toEqual(["i-1", "i-2"]);
    expect(state?.lastComment).toEqual({ at: "2021-11-03T01:30:00Z", by: `${stream}@4` });
  });
});
