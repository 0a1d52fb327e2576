import type { Event } from "./state/store.ts";
import type { Clock, Message } from "./state/types.ts";

/** Listens to what happens; asks for a fresh load when it has missed too much. Returns how to stop. */
export function listen(since: string, tell: (event: Event) => void, reload: () => void): () => void {
  const source = new EventSource(`/tryit/api/events?since=${encodeURIComponent(since)}`);
  const on = <T>(name: string, then: (body: T) => void) =>
    source.addEventListener(name, (e) => then(JSON.parse((e as MessageEvent<string>).data) as T));

  on<Message>("message", (message) => tell({ type: "message", message }));
  on<{ chat: string }>("read", ({ chat }) => tell({ type: "read", chat }));
  on<{ chat: string }>("typing", ({ chat }) => tell({ type: "typing", chat, now: true }));
  on<Clock>("clock", (clock) => tell({ type: "clock", clock, heard: performance.now() }));
  source.addEventListener("reset", reload);
  source.addEventListener("open", () => tell({ type: "connected", now: true }));
  source.addEventListener("error", () => {
    tell({ type: "connected", now: false });
    if (source.readyState === EventSource.CLOSED) {
      reload();
    }
  });
  return () => source.close();
}
