import type { Clock, Message, Person, ServerState } from "./types.ts";

/** Something said under a message: what became of a press. */
export interface Note {
  text: string;
  bad: boolean;
}

/** Everything the page shows. */
export interface Page {
  school: string;
  people: Person[];
  newcomer: string;
  channel: string;
  otherChannels: string;
  clock: Clock & { heard: number };
  messages: ReadonlyMap<string, Message>;
  /** Chats that are open, left to right. */
  open: string[];
  /** The one in front where only one fits. */
  front: string;
  /** Chats in which the bot says it is typing. */
  typing: ReadonlySet<string>;
  /** How many answers each chat waits for. */
  waiting: ReadonlyMap<string, number>;
  notes: ReadonlyMap<string, Note>;
  connected: boolean;
}

export type Event =
  | { type: "loaded"; state: ServerState; open: string[]; heard: number }
  | { type: "message"; message: Message }
  | { type: "read"; chat: string }
  | { type: "typing"; chat: string; now: boolean }
  | { type: "clock"; clock: Clock; heard: number }
  | { type: "connected"; now: boolean }
  | { type: "open"; chat: string }
  | { type: "close"; chat: string }
  | { type: "waiting"; chat: string; by: 1 | -1 }
  | { type: "note"; message: string; note: Note | undefined };

/** The next page after an event; `undefined` until the first load. */
export function next(page: Page | undefined, event: Event): Page | undefined {
  if (event.type === "loaded") {
    return loaded(page, event.state, event.open, event.heard);
  }
  if (!page) {
    return page;
  }
  switch (event.type) {
    case "message":
      return withMessage(page, event.message);
    case "read":
      return { ...page, messages: readIn(page.messages, event.chat) };
    case "typing":
      return { ...page, typing: withMember(page.typing, event.chat, event.now) };
    case "clock":
      return { ...page, clock: { ...event.clock, heard: event.heard } };
    case "connected":
      return { ...page, connected: event.now };
    case "open":
      return {
        ...page,
        open: page.open.includes(event.chat) ? page.open : [...page.open, event.chat],
        front: event.chat,
      };
    case "close":
      return closed(page, event.chat);
    case "waiting":
      return {
        ...page,
        waiting: withEntry(page.waiting, event.chat, (page.waiting.get(event.chat) ?? 0) + event.by),
      };
    case "note":
      return { ...page, notes: withEntry(page.notes, event.message, event.note) };
  }
}

function loaded(page: Page | undefined, state: ServerState, open: string[], heard: number): Page {
  const known = new Set([...state.people.map((p) => p.chat), state.channel, state.otherChannels]);
  const newcomer = state.people.find((p) => p.id === state.newcomer)?.chat;
  const wanted = (page?.open ?? open).filter((chat) => known.has(chat));
  const shown = wanted.length > 0 || !newcomer ? wanted : [newcomer];
  return {
    school: state.school,
    people: state.people,
    newcomer: state.newcomer,
    channel: state.channel,
    otherChannels: state.otherChannels,
    clock: { ...state.clock, heard },
    messages: new Map(state.messages.map((m) => [m.id, m])),
    open: shown,
    front: page && shown.includes(page.front) ? page.front : (shown[0] ?? ""),
    typing: new Set(),
    waiting: page?.waiting ?? new Map(),
    notes: page?.notes ?? new Map(),
    connected: true,
  };
}

function withMessage(page: Page, message: Message): Page {
  const messages = new Map(page.messages).set(message.id, message);
  const spoke = message.author === "bot";
  return { ...page, messages, typing: spoke ? withMember(page.typing, message.chat, false) : page.typing };
}

function closed(page: Page, chat: string): Page {
  const open = page.open.filter((c) => c !== chat);
  const at = Math.max(0, page.open.indexOf(chat) - 1);
  return { ...page, open, front: page.front === chat ? (open[at] ?? "") : page.front };
}

function readIn(messages: ReadonlyMap<string, Message>, chat: string): ReadonlyMap<string, Message> {
  return new Map(
    [...messages].map(([id, m]) => [id, m.chat === chat && m.unread ? { ...m, unread: false } : m]),
  );
}

function withMember(set: ReadonlySet<string>, member: string, present: boolean): ReadonlySet<string> {
  const copy = new Set(set);
  if (present) {
    copy.add(member);
  } else {
    copy.delete(member);
  }
  return copy;
}

function withEntry<V>(map: ReadonlyMap<string, V>, key: string, value: V | undefined): ReadonlyMap<string, V> {
  const copy = new Map(map);
  if (value === undefined) {
    copy.delete(key);
  } else {
    copy.set(key, value);
  }
  return copy;
}
