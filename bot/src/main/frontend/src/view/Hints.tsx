import { hints, titleOf } from "../state/questions.ts";
import type { Page } from "../state/store.ts";
import { words } from "../words.ts";
import { useActions } from "./actions.ts";

const MOST = 3;
const MOST_NARROW = 1;

/** Says who has something new while their chat is not in view, with one click to go there. */
export function Hints({ page, visible, narrow }: { page: Page; visible(chat: string): boolean; narrow: boolean }) {
  const actions = useActions();
  const all = hints(page, visible);
  const most = narrow ? MOST_NARROW : MOST;
  const say = (chat: string, count: number) =>
    chat === page.otherChannels ? words.newMail(count) : words.newMessages(titleOf(page, chat), count);
  return (
    <div class="hints" role="status">
      {all.slice(0, most).map(({ chat, count }) => (
        <p class="hint" key={chat}>
          <span>{say(chat, count)}</span>
          <button type="button" onClick={() => actions.open(chat)}>
            Open<span class="unseen"> {titleOf(page, chat)}</span>
          </button>
        </p>
      ))}
      {all.length > most && <p class="more">and {all.length - most} more</p>}
    </div>
  );
}
