import type { EventData } from "../../events/catalogue.js";
import { added, noItems, projection } from "../fold/projection.js";

/** A vote by show of hands. */
type Hands = EventData<"ShowOfHandsTaken"> & { readonly by: string };

/** The steps of one meeting, from its notice to its report. Instants in UTC. */
export interface MeetingStepsState {
  /** The notice, with its event. */
  convened?: Omit<EventData<"MeetingConvened">, "topic" | "reason" | "instrument"> & {
    /** A reason or a document for the form or the time of the meeting is recorded; its words are not kept. */
    readonly reasoned?: true;
    readonly by: string;
  };
  /** The last instant to which the meeting was moved. */
  postponedTo?: string;
  /** A reason for the move is recorded. */
  postponedWithReason?: true;
  /** The cancellation, with its event. */
  cancelled?: {
    /** What stood in its place. */
    readonly instead?: NonNullable<EventData<"MeetingCancelled">["instead"]>;
    /** The number of the document that cancelled it. */
    readonly instrument?: string;
    readonly by: string;
  };
  /** The documents made available, each time. */
  posted: readonly (Pick<EventData<"DocumentsPosted">, "phase" | "channel"> & {
    readonly at: string;
    readonly by: string;
  })[];
  /** The day of the committee's preparation, with its event. */
  preMeeting?: { readonly on: string; readonly by: string };
  /** The opening: instant, chair, number of guests, place, and the event. */
  opened?: {
    readonly at: string;
    readonly chair: string;
    readonly guests: number;
    readonly place?: string;
    readonly by: string;
  };
  /** The end of the meeting, with its event. */
  closed?: { readonly at: string; readonly by: string };
  /** The number of items on the agenda. */
  agenda: number;
  /** The number of presented items. */
  presented: number;
  /** The number of comments at the meeting. */
  comments: number;
  /** The comments that were gathered before the meeting or given in writing; authors each once. */
  gathered?: { readonly comments: number; readonly unnamed: number; readonly authors: readonly string[] };
  /** Comments at the meeting with unknown authors. */
  unnamed: number;
  /** The members who commented, each once, in the order of their first comments. */
  speakers: readonly string[];
  /** The events of these first comments, and of other first steps. */
  firstComments: readonly string[];
  /** The event of the first step of each kind. */
  firsts: { agenda?: string; presented?: string; praised?: string; reminded?: string };
  /** The number of praised members. */
  praised: number;
  /** The number of reminded members. */
  reminded: number;
  /** The number of directions from a superior. */
  directed: number;
  /** Shows of hands, in order. */
  hands: readonly Hands[];
  /** Settled resolutions, with their events. */
  resolutions: readonly { readonly id: string; readonly adopted: boolean; readonly by: string }[];
  /** The number of reserved opinions. */
  reserved: number;
  /** The summing up by the chair, with its event. */
  concluded?: { readonly by: string };
  /** The approval of the minutes, with its event. */
  minutes?: { readonly at: string; readonly by: string };
  /** The report to the superior committee, with its event. */
  reported?: { readonly at: string; readonly by: string };
}

const noneGathered = { comments: 0, unnamed: 0, authors: noItems };

/** The steps of one meeting. */
export const meetingSteps = projection({
  name: "meeting-steps",
  version: 5,
  initial: (): MeetingStepsState => ({
    posted: noItems,
    agenda: 0,
    presented: 0,
    comments: 0,
    unnamed: 0,
    speakers: noItems,
    firstComments: noItems,
    firsts: {},
    praised: 0,
    reminded: 0,
    directed: 0,
    hands: noItems,
    resolutions: noItems,
    reserved: 0,
  }),
  on: {
    MeetingConvened: (state, { id: by, data }) => {
      const { topic: _topic, reason, instrument, ...convened } = data;
      const reasoned = reason !== undefined || instrument !== undefined;
      state.convened = { by, ...convened, ...(reasoned ? { reasoned } : {}) };
    },
    MeetingPostponed: (state, { data }) => {
      state.postponedTo = data.to;
      if (data.reason !== undefined) state.postponedWithReason = true;
    },
    MeetingCancelled: (state, { id: by, data: { instead, instrument } }) => {
      state.cancelled = {
        ...(instead === undefined ? {} : { instead }),
        ...(instrument === undefined ? {} : { instrument: instrument.number }),
        by,
      };
    },
    DocumentsPosted: (state, { id: by, data, metadata }) => {
      state.posted = added(state.posted, {
        phase: data.phase,
        channel: data.channel,
        at: metadata.happenedAt,
        by,
      });
    },
    CommitteePreMeetingHeld: (state, { id: by, data }) => {
      // The earliest event counts, in any order of recording.
      if (state.preMeeting === undefined || data.on < state.preMeeting.on)
        state.preMeeting = { on: data.on, by };
    },
    MeetingOpened: (state, { id: by, data, metadata }) => {
      const { chair, guests, place } = data;
      const opened = { at: metadata.happenedAt, chair, guests: guests.length, by };
      state.opened = place === undefined ? opened : { ...opened, place };
    },
    AgendaAdopted: (state, { id: by, data }) => {
      state.agenda = data.items.length;
      state.firsts.agenda ??= by;
    },
    ItemPresented: (state, { id: by }) => {
      state.presented += 1;
      state.firsts.presented ??= by;
    },
    CommentMade: (state, { id: by, data }) => {
      const { by: author, given = "at-meeting" } = data;
      if (given !== "at-meeting") {
        const { comments, unnamed, authors } = state.gathered ?? noneGathered;
        const isKnown = author === undefined || authors.includes(author);
        state.gathered = {
          comments: comments + 1,
          unnamed: unnamed + (author === undefined ? 1 : 0),
          authors: isKnown ? authors : added(authors, author),
        };
        return;
      }
      state.comments += 1;
      if (author === undefined) {
        state.unnamed += 1;
        return;
      }
      if (state.speakers.includes(author)) return;
      state.speakers = added(state.speakers, author);
      state.firstComments = added(state.firstComments, by);
    },
    MemberPraised: (state, { id: by }) => {
      state.praised += 1;
      state.firsts.praised ??= by;
    },
    MemberReminded: (state, { id: by }) => {
      state.reminded += 1;
      state.firsts.reminded ??= by;
    },
    DirectionGiven: (state) => {
      state.directed += 1;
    },
    ShowOfHandsTaken: (state, { id: by, data }) => {
      state.hands = added(state.hands, { by, ...data });
    },
    ResolutionAdopted: (state, { id: by, data }) => {
      state.resolutions = added(state.resolutions, { id: data.resolution, adopted: true, by });
    },
    ResolutionFailed: (state, { id: by, data }) => {
      state.resolutions = added(state.resolutions, { id: data.resolution, adopted: false, by });
    },
    OpinionReserved: (state) => {
      state.reserved += 1;
    },
    ConclusionGiven: (state, { id: by }) => {
      state.concluded = { by };
    },
    MinutesApproved: (state, { id: by, metadata }) => {
      state.minutes = { at: metadata.happenedAt, by };
    },
    MeetingClosed: (state, { id: by, metadata }) => {
      state.closed = { at: metadata.happenedAt, by };
    },
    MeetingReported: (state, { id: by, metadata }) => {
      const at = metadata.happenedAt;
      if (state.reported === undefined || at < state.reported.at) state.reported = { at, by };
    },
  },
});
