import type { Page } from "./store.ts";
import type { Message, Person } from "./types.ts";

/** Questions that the views ask of the page. */

export function messagesIn(page: Page, chat: string): Message[] {
  return [...page.messages.values()].filter((m) => m.chat === chat).sort(byId);
}

export function unreadIn(page: Page, chat: string): number {
  let count = 0;
  for (const message of page.messages.values()) {
    if (message.chat === chat && message.unread && message.state !== "deleted") {
      count += 1;
    }
  }
  return count;
}

export function personOf(page: Page, chat: string): Person | undefined {
  return page.people.find((p) => p.chat === chat);
}

export function personById(page: Page, id: string | null): Person | undefined {
  return page.people.find((p) => p.id === id);
}

export function titleOf(page: Page, chat: string): string {
  if (chat === page.channel) {
    return "Staffroom channel";
  }
  if (chat === page.otherChannels) {
    return "E-mails and texts";
  }
  return personOf(page, chat)?.name ?? "Chat";
}

const BURST = 10_000;

/** Chats with something new that the visitor cannot see: the latest burst first, in a burst whoever was told first. */
export function hints(page: Page, visible: (chat: string) => boolean): { chat: string; count: number }[] {
  const newest = new Map<string, Message>();
  for (const message of page.messages.values()) {
    if (message.unread && message.state !== "deleted" && !visible(message.chat)) {
      const other = newest.get(message.chat);
      newest.set(message.chat, other && byId(other, message) > 0 ? other : message);
    }
  }
  return [...newest]
    .sort(([, a], [, b]) => burst(b) - burst(a) || byId(a, b))
    .map(([chat]) => ({ chat, count: unreadIn(page, chat) }));
}

export function nobodySpokeIn(page: Page, chat: string): boolean {
  return ![...page.messages.values()].some((m) => m.chat === chat && m.author === "person");
}

function burst(message: Message): number {
  return Math.floor(Date.parse(message.at) / BURST);
}

function byId(a: Message, b: Message): number {
  return Number(a.id) - Number(b.id);
}
