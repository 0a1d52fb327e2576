import { hints, titleOf } from "../state/questions.ts";
import type { Page } from "../state/store.ts";
import { words } from "../words.ts";
import { useActions } from "./actions.ts";

const MOST = 3;

/** Says who has something new while their chat is not in view, with one click to go there. */
export function Hints({ page, visible }: { page: Page; visible(chat: string): boolean }) {
  const actions = useActions();
  const all = hints(page, visible);
  return (
    <div class="hints" role="status">
      {all.slice(0, MOST).map(({ chat, count }) => (
        <p class="hint" key={chat}>
          <span>{words.newMessages(titleOf(page, chat), count)}</span>
          <button type="button" onClick={() => actions.open(chat)}>
            Open<span class="unseen"> {titleOf(page, chat)}</span>
          </button>
        </p>
      ))}
      {all.length > MOST && <p class="hint">and {all.length - MOST} more people</p>}
    </div>
  );
}
