import { titleOf, unreadIn } from "../state/questions.ts";
import type { Page } from "../state/store.ts";
import { useActions } from "./actions.ts";

/** On a phone one chat is in view; these lead to the other open ones. */
export function Tabs({ page }: { page: Page }) {
  const actions = useActions();
  return (
    <nav class="tabs" aria-label="Open chats">
      {page.open.map((chat) => {
        const unread = unreadIn(page, chat);
        return (
          <button
            type="button"
            key={chat}
            aria-current={page.front === chat ? "true" : undefined}
            onClick={() => actions.open(chat)}
          >
            {titleOf(page, chat)}
            {unread > 0 && (
              <span class="badge">
                {unread}
                <span class="unseen"> new</span>
              </span>
            )}
          </button>
        );
      })}
    </nav>
  );
}
