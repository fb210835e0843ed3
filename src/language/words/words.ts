/** One text in the two languages. */
export interface Text {
  /** In Vietnamese. */
  readonly vi: string;
  /** In English. */
  readonly en: string;
}

/** The words of one name of the vocabulary: of a field, a value, an event type, a fact. */
export interface Words {
  /** The name as a form shows it. */
  readonly label: Text;
  /** One line on what it means or what to write. */
  readonly help?: Text;
  /** A value as a JSON file holds it. */
  readonly example?: unknown;
  /** What a number counts. */
  readonly unit?: Text;
}
