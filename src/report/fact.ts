/** Something known about a blocker or a decision, under a word or two that say what it is. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}
