import type { Words } from "./words.js";

/** When an error is thrown with a code, and what to do: by its class. For developers, and so in English. */
export const thrown: Readonly<Record<string, Words>> = {
  ConflictError: {
    "position-conflict": {
      says: "The stream does not end where the writer believes. Nothing was appended.",
      remedy: "Read the stream again, decide again, append after its last position.",
    },
  },
  IdConflictError: {
    "id-conflict": {
      says: "Another entry has this id, or the same entry says something else. Nothing was appended.",
      remedy: "Give the new entry an id of its own.",
    },
  },
  CheckpointError: {
    "checkpoint-form": {
      says: "The text is not a checkpoint.",
      remedy: "Give all of its lines, from the title to the check.",
    },
    "checkpoint-check": {
      says: "The check at the end does not fit the lines above: a slip in copying.",
      remedy: "Compare each group of digits with the original.",
    },
  },
  SaltError: {
    "salt-length": {
      says: "The salt of a personal field has not 16 to 64 bytes. Nothing was sealed.",
      remedy: "Give 16 to 64 random bytes for each field.",
    },
  },
  AxesError: {
    "not-known-as-of": {
      says: "What is known was folded as of another instant than the reading asks for.",
      remedy: "Replay the events, or fold them as of the instant that is asked for.",
    },
  },
  FoldError: {
    "history-needed": {
      says: "Streams have to be folded anew, by a correction for instance, and their events were not given again.",
      remedy:
        "Fold an array or a journal, recall the streams before done(), or give the read model a history.",
    },
  },
  MergeError: {
    "axes-differ": {
      says: "The parts were folded as at or as of different instants.",
      remedy: "Fold all parts on the same axes.",
    },
    "not-a-continuation": {
      says: "A stream is in both parts, and neither has seen all that the other has.",
      remedy: "Split by stream, or go on from the part that came before.",
    },
    "readings-differ": {
      says: "The totals are of different readings: another year, rule set or instant.",
      remedy: "Merge totals of one reading.",
    },
  },
  ParallelError: {
    "journal-unreadable": {
      says: "The journal of a parallel replay cannot be read.",
      remedy: "Give the path of a file that is there and may be read.",
    },
    "piscina-missing": {
      says: "Threads need the package piscina.",
      remedy: "Install it beside chibo.",
    },
    "worker-failed": {
      says: "A thread threw or died; `part` says which part of the work it had.",
      remedy: "Look at `cause`, or replay the journal on one thread.",
    },
  },
  SnapshotError: {
    "snapshot-form": {
      says: "The value is no snapshot of this form.",
      remedy: "Fold the journal from its beginning, and take a new snapshot.",
    },
    "snapshot-damaged": {
      says: "The snapshot is damaged.",
      remedy: "Throw it away, fold the journal from its beginning, and take a new one.",
    },
    "snapshot-not-plain": {
      says: "A state is no plain value and cannot be kept.",
      remedy: "Keep plain objects, lists, texts, numbers and truth values in the states of the projection.",
    },
    "snapshot-outgrown": {
      says: "A projection has another version than the snapshot was taken with.",
      remedy: "Go on by resumeFold, and recall the streams that it names as stale.",
    },
    "snapshot-other-axes": {
      says: "The snapshot was not taken for this instant.",
      remedy: "Take a snapshot for it, or fold the journal from its beginning.",
    },
  },
  UnknownSubjectError: {
    "unknown-subject": {
      says: "The year does not know what is asked about.",
      remedy: "Ask about one of those that the message names.",
    },
  },
  HypothesisError: {
    "unknown-fact": {
      says: "The rule set declares no fact of this name.",
      remedy: "Use one of those that the message names.",
    },
    "computed-fact": {
      says: "The fact is added up from others and cannot be supposed.",
      remedy: "Suppose those that it is added up from.",
    },
    "fact-kind": {
      says: "The value is of another kind than the fact.",
      remedy: "Give a truth value, a whole number or a place on the scale, as declared.",
    },
    "value-off-scale": {
      says: "The scale of the fact does not have this value.",
      remedy: "Use one of those that the message names.",
    },
    "value-out-of-range": {
      says: "The number is outside the range of the fact.",
      remedy: "Use a whole number in the range that the message names.",
    },
    "part-exceeds-whole": {
      says: "A part is supposed to be more than its whole.",
      remedy: "Suppose the whole as well, or a smaller part.",
    },
    "unknown-level": { says: "There is no such level.", remedy: "Use one of those that the message names." },
    "invalid-bound": {
      says: "The bound of the search is no whole number from 1 up.",
      remedy: "Use a whole number from 1 up.",
    },
  },
  WorkingCalendarError: {
    "invalid-calendar": {
      says: "What was given is no calendar of working days.",
      remedy: "Give days as yyyy-mm-dd, the last not before the first.",
    },
  },
  EngineError: {
    "fact-kind": {
      says: "A fact has another kind than the rule set declares.",
      remedy: "Give a value of the declared kind.",
    },
    "value-off-scale": {
      says: "A fact has a value that its scale does not have.",
      remedy: "Use a place on the scale.",
    },
    "unknown-subject": {
      says: "The rule set has no ladder for this kind of subject.",
      remedy: "Ask about a kind that it has, or choose another rule set.",
    },
    "unknown-name": {
      says: "A rule reads a fact, a list or a rule that nobody declared.",
      remedy: "Declare it in the rule set; checkRuleSet finds all of them.",
    },
    "invalid-rule-set": {
      says: "The rule set is not sound.",
      remedy: "Run checkRuleSet, and mend what it reports.",
    },
    "invalid-overlay": {
      says: "The overlay is not sound; nothing of it was applied.",
      remedy: "Run checkOverlay, and mend what it reports.",
    },
  },
  NotRecordedError: {
    "not-recorded": {
      says: "Something other than an explanation of what is recorded was to be exported as fact.",
      remedy: "Export an explanation of the year; what is only supposed is never exported.",
    },
  },
  UnknownEventError: {
    "unknown-event": {
      says: "An explanation points at an event that the events given do not hold.",
      remedy: "Give the events that the year was read from.",
    },
  },
  SourceError: {
    "source-not-uri": {
      says: "A record was named by something that is no absolute URI without a fragment.",
      remedy: "Give one such as urn:uuid:… or https://…, the same for every export of the record.",
    },
  },
  StoreError: {
    "store-busy": {
      says: "Others hold what is needed in the store. Nothing was recorded.",
      remedy: "Try again; with the same id a command takes effect once.",
    },
    "store-full": {
      says: "The store has no room left. Nothing of this batch was recorded.",
      remedy: "Make room and send it again.",
    },
    "store-unreachable": {
      says: "The connection to the store was lost. Whether it was recorded is not known.",
      remedy: "Send it again with the same id when the store answers: it takes effect once.",
    },
    "store-out-of-step": {
      says: "The store refuses the position after its last event: with SQLite left by a lost race.",
      remedy: "Open the store with `sqlitePool`, and mend the stream as the message says.",
    },
    "store-failed": { says: "The store failed otherwise.", remedy: "See `cause` for what it said." },
  },
};
