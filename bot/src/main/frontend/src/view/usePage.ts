import { useCallback, useEffect, useReducer, useState } from "preact/hooks";
import * as api from "../api.ts";
import { listen } from "../live.ts";
import { type Event, next, type Page } from "../state/store.ts";

const OPEN = "signpost-open-chats";
const RETRY = 1_500;
const TYPING_LASTS = 6_000;

/** Loads the page's state, keeps it current, and loads it again when too much was missed. */
export function usePage(): [Page | undefined, (event: Event) => void] {
  const [page, tell] = useReducer<Page | undefined, Event>(next, undefined);
  const [round, setRound] = useState(0);

  const hear = useCallback((event: Event) => {
    tell(event);
    if (event.type === "typing" && event.now) {
      setTimeout(() => tell({ type: "typing", chat: event.chat, now: false }), TYPING_LASTS);
    }
  }, []);

  useEffect(() => {
    let stop: () => void = () => clearTimeout(retry);
    const again = () => setRound((n) => n + 1);
    let retry: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    api.load().then(
      (state) => {
        if (!gone) {
          tell({ type: "loaded", state, open: remembered(), heard: performance.now() });
          stop = listen(state.position, hear, again);
        }
      },
      () => {
        tell({ type: "connected", now: false });
        retry = setTimeout(again, RETRY);
      },
    );
    return () => {
      gone = true;
      stop();
    };
  }, [round]);

  const open = page?.open.join();
  useEffect(() => {
    if (page) {
      localStorage.setItem(OPEN, JSON.stringify(page.open));
    }
  }, [open]);

  return [page, hear];
}

function remembered(): string[] {
  try {
    const chats: unknown = JSON.parse(localStorage.getItem(OPEN) ?? "[]");
    return Array.isArray(chats) ? chats.filter((c) => typeof c === "string") : [];
  } catch {
    return [];
  }
}
