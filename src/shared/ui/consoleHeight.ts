/** What is left of the window between the strips of an operator (`ConsoleFrame`); all of it where there are none. */
export const CONSOLE_HEIGHT = 'var(--console-height, 100dvh)'

/** Where that begins. */
export const CONSOLE_TOP = 'var(--console-top, 0px)'
