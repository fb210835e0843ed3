import type { JournalEvent } from "../../events/catalogue.js";
import { added, noItems, projection } from "../fold/projection.js";

/** The part of a person in an entry: leads or signs, speaks, is spoken of, has a task, is reviewed. */
export type PartOfPerson = "leads" | "speaks" | "spoken-of" | "task" | "reviewed";

/** A person in a part, at the first entry that names the person so. */
interface NamedPerson {
  readonly member: string;
  readonly part: PartOfPerson;
  readonly at: string;
  readonly by: string;
}

/** The people and the items of the agenda that entries of one meeting or one review name. */
export interface NamedPeopleState {
  /** Each person once in each part, in the order of recording. */
  people: readonly NamedPerson[];
  /** Chair and secretary of the meeting, with the event. */
  led?: { readonly chair: string; readonly secretary: string; readonly by: string };
  /** The items of the agenda; absent if none was adopted. */
  agenda?: readonly string[];
  /** The items that presentations and comments name, each with its first event. */
  items: readonly { readonly item: string; readonly by: string }[];
  /** The latest comment, by its instant. */
  lastComment?: { readonly at: string; readonly by: string };
}

const name = (
  state: NamedPeopleState,
  part: PartOfPerson,
  { id: by, metadata: { happenedAt: at } }: JournalEvent,
  ...members: readonly (string | undefined)[]
): void => {
  for (const member of members) {
    if (member === undefined || state.people.some((each) => each.member === member && each.part === part))
      continue;
    state.people = added(state.people, { member, part, at, by });
  }
};

const nameItem = (state: NamedPeopleState, item: string | undefined, by: string): void => {
  if (item === undefined || state.items.some((each) => each.item === item)) return;
  state.items = added(state.items, { item, by });
};

const comment = (state: NamedPeopleState, { id: by, metadata: { happenedAt: at } }: JournalEvent): void => {
  if (state.lastComment === undefined || at > state.lastComment.at) state.lastComment = { at, by };
};

const ifMember = ({ kind, id }: { readonly kind: string; readonly id: string }): string | undefined =>
  kind === "member" ? id : undefined;

/** The people and the items of the agenda that entries of one meeting or one review name. */
export const namedPeople = projection({
  name: "named-people",
  version: 2,
  initial: (): NamedPeopleState => ({ people: noItems, items: noItems }),
  on: {
    MeetingOpened: (state, event) => {
      const { chair, secretary } = event.data;
      state.led = { chair, secretary, by: event.id };
      name(state, "leads", event, chair, secretary);
    },
    AgendaAdopted: (state, { data }) => {
      state.agenda = [...(state.agenda ?? []), ...data.items.map(({ item }) => item)];
    },
    ItemPresented: (state, event) => {
      name(state, "speaks", event, event.data.by);
      nameItem(state, event.data.item, event.id);
    },
    CommentMade: (state, event) => {
      const { by, about, item } = event.data;
      name(state, "speaks", event, by);
      name(state, "spoken-of", event, about);
      nameItem(state, item, event.id);
      comment(state, event);
    },
    MemberPraised: (state, event) => name(state, "spoken-of", event, event.data.member),
    MemberReminded: (state, event) => name(state, "spoken-of", event, event.data.member),
    MemberLeftEarly: (state, event) => name(state, "spoken-of", event, event.data.member),
    AbsenceRequested: (state, event) => name(state, "spoken-of", event, event.data.member),
    OpinionReserved: (state, event) => name(state, "speaks", event, event.data.by),
    TaskAssigned: (state, event) => name(state, "task", event, event.data.member),
    TaskReported: (state, event) => name(state, "speaks", event, event.data.by),
    CriterionMarked: (state, event) => name(state, "leads", event, event.data.by),
    ConclusionGiven: (state, event) => name(state, "leads", event, event.data.by),
    MinutesApproved: (state, event) => name(state, "leads", event, ...event.data.signedBy),
    ReviewCommentMade: (state, event) => {
      name(state, "speaks", event, event.data.by);
      name(state, "spoken-of", event, ifMember(event.data.about));
      comment(state, event);
    },
    SelfReviewSubmitted: (state, event) => name(state, "reviewed", event, event.data.member),
    SelfReviewRevised: (state, event) => name(state, "reviewed", event, event.data.member),
    LevelProposed: (state, event) => name(state, "reviewed", event, ifMember(event.data.subject)),
  },
});
