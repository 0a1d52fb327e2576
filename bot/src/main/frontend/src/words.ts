/** What the page itself says; what the bot says comes from the bot. */
export const words = {
  examples: [
    "ive left my school laptop on the train",
    "a child told me something worrying",
    "got a horrible email from a parent",
  ],
  silent: "Signpost did not answer. Is it still running? Your message has not been dealt with: try again.",
  refused: (status: number | undefined) =>
    `Signpost could not deal with that${status ? ` (it answered ${status})` : ""}. Nothing was done: try again.`,
  lost: "This page cannot reach Signpost. Start it again; this page reconnects by itself.",
  wrong: "Something went wrong. Please try again.",
  sent: "Your response was sent to Signpost.",
  noExecuteInDialog: "Teams does not allow this kind of button in a dialog.",
  unsafeLink: "This link was not opened: its address is not one that Teams would open.",
  passed: (count: number, arrived: boolean) =>
    (count === 0 ? "Nothing fell due." : count === 1 ? "1 thing fell due." : `${count} things fell due.`) +
    (arrived ? "" : " That is a lot: the clock stopped on the way. Press again to go on."),
  newMessages: (name: string, count: number) => `${name} has ${count} new message${count === 1 ? "" : "s"}`,
  earlier: (count: number) => (count === 1 ? "Show 1 earlier message" : `Show earlier messages (${count})`),
  newMail: (count: number) => (count === 1 ? "1 new e-mail or text" : `${count} new e-mails or texts`),
  tour: [
    "Say what happened, in your own words, as one of the staff.",
    "Open the person who was told. The page says who has something new.",
    "Answer as that person, and see what the first one is told.",
    "Move the school clock, and watch what happens when nobody answers.",
  ],
};
