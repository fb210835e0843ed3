import type { EventData } from "../../events/index.js";
import { added } from "../driver/added.js";
import { projection } from "../driver/index.js";

/** A vote by show of hands. */
export type Hands = EventData<"ShowOfHandsTaken"> & { readonly by: string };

/** How one meeting went, from its notice to its report. Instants in UTC. */
export interface CourseState {
  convened?: Omit<EventData<"MeetingConvened">, "topic" | "instrument"> & { readonly by: string };
  postponedTo?: string;
  cancelled?: { readonly by: string };
  posted: { readonly phase: "before" | "after"; readonly at: string; readonly by: string }[];
  preMeeting?: { readonly on: string; readonly by: string };
  opened?: { readonly at: string; readonly chair: string; readonly guests: number; readonly by: string };
  closed?: { readonly at: string; readonly by: string };
  agenda: number;
  presented: number;
  comments: number;
  /** Who commented, each once, in the order of their first comments. */
  speakers: string[];
  praised: number;
  reminded: number;
  directed: number;
  hands: Hands[];
  resolutions: { readonly id: string; readonly adopted: boolean; readonly by: string }[];
  reserved: number;
  concluded?: { readonly by: string };
  minutes?: { readonly at: string; readonly by: string };
  reported?: { readonly at: string; readonly by: string };
}

/** The course of one meeting. */
export const course = projection({
  name: "course",
  version: 1,
  initial: (): CourseState => ({
    posted: [],
    agenda: 0,
    presented: 0,
    comments: 0,
    speakers: [],
    praised: 0,
    reminded: 0,
    directed: 0,
    hands: [],
    resolutions: [],
    reserved: 0,
  }),
  on: {
    MeetingConvened: (state, { id: by, data }) => {
      const { topic: _topic, instrument: _instrument, ...convened } = data;
      state.convened = { by, ...convened };
    },
    MeetingPostponed: (state, { data }) => {
      state.postponedTo = data.to;
    },
    MeetingCancelled: (state, { id: by }) => {
      state.cancelled = { by };
    },
    DocumentsPosted: (state, { id: by, data, metadata }) => {
      state.posted = added(state.posted, { phase: data.phase, at: metadata.happenedAt, by });
    },
    CommitteePreMeetingHeld: (state, { id: by, data }) => {
      state.preMeeting = { on: data.on, by };
    },
    MeetingOpened: (state, { id: by, data, metadata }) => {
      state.opened = { at: metadata.happenedAt, chair: data.chair, guests: data.guests.length, by };
    },
    AgendaAdopted: (state, { data }) => {
      state.agenda = data.items.length;
    },
    ItemPresented: (state) => {
      state.presented += 1;
    },
    CommentMade: (state, { data }) => {
      state.comments += 1;
      if (!state.speakers.includes(data.by)) state.speakers = added(state.speakers, data.by);
    },
    MemberPraised: (state) => {
      state.praised += 1;
    },
    MemberReminded: (state) => {
      state.reminded += 1;
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
      state.reported = { at: metadata.happenedAt, by };
    },
  },
});
