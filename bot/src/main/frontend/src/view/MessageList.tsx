import type { ComponentChildren } from "preact";
import { Fragment } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { messagesIn } from "../state/questions.ts";
import type { Page } from "../state/store.ts";
import { day } from "../state/times.ts";
import type { Message } from "../state/types.ts";

/** In pixels: higher than the hints, so that their coming does not count as having scrolled away. */
const NEAR = 160;

interface Props {
  page: Page;
  chat: string;
  label: string;
  empty?: ComponentChildren;
  foot?: ComponentChildren;
  item(message: Message): ComponentChildren;
}

/** The messages of a chat, days apart, the newest in view. */
export function MessageList({ page, chat, label, empty, foot, item }: Props) {
  const log = useRef<HTMLDivElement>(null);
  const messages = inThreads(messagesIn(page, chat));
  const newest = messages.map((m) => m.id + m.state).join();
  const busy = page.typing.has(chat) || (page.waiting.get(chat) ?? 0) > 0;

  useEffect(() => {
    const frame = requestAnimationFrame(() => log.current && showNewest(log.current));
    return () => cancelAnimationFrame(frame);
  }, [newest, busy]);

  useEffect(() => {
    const here = log.current;
    if (!here) {
      return undefined;
    }
    // A hint above the chats makes them lower: whoever was at the end stays there.
    const observer = new ResizeObserver(() => isNearEnd(here) && showNewest(here));
    observer.observe(here);
    return () => observer.disconnect();
  }, []);

  return (
    <div class="log" role="log" aria-label={label} tabIndex={0} ref={log}>
      {messages.length === 0 && empty}
      <ol>
        {messages.map((message, at) => (
          <Fragment key={message.id}>
            {dayOf(page, message) !== dayOf(page, messages[at - 1]) && <li class="day">{dayOf(page, message)}</li>}
            {item(message)}
          </Fragment>
        ))}
      </ol>
      {busy && <Typing />}
      {foot}
    </div>
  );
}

/** The end of the chat; but a newest message taller than the chat shows its beginning, where the advice is. */
function showNewest(log: HTMLElement): void {
  const newest = log.querySelector<HTMLElement>("ol > :last-child");
  const tall = newest !== null && newest.offsetHeight > log.clientHeight;
  log.scrollTo({ top: tall ? log.scrollTop + top(newest) - top(log) : log.scrollHeight });
}

function isNearEnd(log: HTMLElement): boolean {
  return log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
}

function top(element: HTMLElement): number {
  return element.getBoundingClientRect().top;
}

function dayOf(page: Page, message: Message | undefined): string {
  return message ? day(message.at, page.clock.zone) : "";
}

/** Answers stand under the post they answer. */
function inThreads(messages: Message[]): Message[] {
  const posts = new Set(messages.filter((m) => !m.thread).map((m) => m.id));
  return messages
    .filter((m) => !m.thread || !posts.has(m.thread))
    .flatMap((post) => [post, ...messages.filter((m) => m.thread === post.id)]);
}

function Typing() {
  return (
    <p class="typing">
      <span class="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <span class="unseen">Signpost is typing</span>
    </p>
  );
}
