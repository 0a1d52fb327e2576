import { describe, expect, it } from "vitest";
import { hints, messagesIn, unreadIn } from "../src/state/questions.ts";
import { next, type Page } from "../src/state/store.ts";
import type { Message, ServerState } from "../src/state/types.ts";

const person = (id: string) =>
  ({ id, name: id, email: "", part: "", standing: "staff", chat: `chat-${id}`, school: "s" }) as const;

const message = (id: string, chat: string, more: Partial<Message> = {}): Message => ({
  id,
  chat,
  author: "bot",
  persona: null,
  at: "2026-11-23T15:31:00Z",
  thread: null,
  content: { text: "hello" },
  state: "sent",
  unread: true,
  ...more,
});

const state: ServerState = {
  school: "St Example",
  people: [person("tina"), person("sam")],
  newcomer: "tina",
  channel: "channel",
  otherChannels: "other",
  clock: { now: "2026-11-23T15:31:00Z", zone: "Europe/London", ahead: false },
  messages: [],
  position: "x-0",
};

function page(open: string[] = []): Page {
  const loaded = next(undefined, { type: "loaded", state, open, heard: 0 });
  if (!loaded) {
    throw new Error("not loaded");
  }
  return loaded;
}

describe("the page", () => {
  it("opens the newcomer's chat at first, and afterwards those that were open", () => {
    expect(page().open).toEqual(["chat-tina"]);
    expect(page(["chat-sam", "gone"]).open).toEqual(["chat-sam"]);
  });

  it("counts what is unread and points to chats that are not in view", () => {
    let now = next(page(), { type: "message", message: message("1", "chat-sam") });
    now = next(now, { type: "message", message: message("2", "chat-tina") });

    expect(hints(now as Page, (chat) => chat === "chat-tina")).toEqual([{ chat: "chat-sam", count: 1 }]);
    expect(unreadIn(next(now, { type: "read", chat: "chat-sam" }) as Page, "chat-sam")).toBe(0);
  });

  it("puts an updated message where it was and ends the typing mark when the bot speaks", () => {
    let now = next(page(), { type: "typing", chat: "chat-sam", now: true });
    now = next(now, { type: "message", message: message("2", "chat-sam") });
    now = next(now, { type: "message", message: message("1", "chat-sam") });
    now = next(now, { type: "message", message: message("1", "chat-sam", { state: "edited" }) });

    expect(messagesIn(now as Page, "chat-sam").map((m) => m.id + m.state)).toEqual(["1edited", "2sent"]);
    expect(now?.typing.has("chat-sam")).toBe(false);
  });

  it("moves to a neighbour when the chat in front is closed", () => {
    const now = next(next(page(), { type: "open", chat: "chat-sam" }), { type: "close", chat: "chat-sam" });

    expect(now?.front).toBe("chat-tina");
  });
});
