/** One text in the two languages. */
export interface Text {
  /** In Vietnamese. */
  readonly vi: string;
  /** In English. */
  readonly en: string;
}
