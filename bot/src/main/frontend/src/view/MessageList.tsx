import type { ComponentChildren } from "preact";
import { Fragment } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { messagesIn } from "../state/questions.ts";
import type { Page } from "../state/store.ts";
import { day } from "../state/times.ts";
import type { Message } from "../state/types.ts";
import { words } from "../words.ts";

/** In pixels: higher than the hints, so that their coming does not count as having scrolled away. */
const NEAR = 160;

/** A month in which nobody answers fills a chat with thousands: drawn all at once they would make the page stand still. */
const DRAWN = 60;

interface Props {
  page: Page;
  chat: string;
  label: string;
  empty?: ComponentChildren;
  foot?: ComponentChildren;
  item(message: Message): ComponentChildren;
}

/** The messages of a chat, days apart, the newest in view; earlier ones when asked for. */
export function MessageList({ page, chat, label, empty, foot, item }: Props) {
  const log = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(DRAWN);
  const belowTop = useRef(0);
  const all = inThreads(messagesIn(page, chat));
  const messages = all.slice(-drawn);
  const earlier = all.length - messages.length;
  const newest = all.map((m) => m.id + m.state).join();
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

  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (log.current && drawn > DRAWN) {
        log.current.scrollTop = log.current.scrollHeight - belowTop.current;
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [drawn]);

  const drawMore = () => {
    belowTop.current = (log.current?.scrollHeight ?? 0) - (log.current?.scrollTop ?? 0);
    setDrawn(drawn + DRAWN);
  };

  return (
    <div class="log" role="log" aria-label={label} tabIndex={0} ref={log}>
      {messages.length === 0 && empty}
      {earlier > 0 && (
        <button type="button" class="earlier" onClick={drawMore}>
          {words.earlier(earlier)}
        </button>
      )}
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
