/** A list of choices without `choice` when it is among them, else with it at the end. */
export const toggled = <T>(choices: readonly T[], choice: T): readonly T[] =>
  choices.includes(choice) ? choices.filter((other) => other !== choice) : [...choices, choice]
