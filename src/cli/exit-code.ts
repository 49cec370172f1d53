/** What a command says to the shell. */
export const EXIT_OK = 0;
/** Blocked, or findings: a lint error, a failed test, a change over the limit. */
export const EXIT_BLOCKED = 1;
/** Wrong usage, or a missing or invalid policy where one is needed to go on. */
export const EXIT_USAGE = 2;
/** Could not decide, and trying again might help: a file, the network. */
export const EXIT_UNDECIDED = 3;
