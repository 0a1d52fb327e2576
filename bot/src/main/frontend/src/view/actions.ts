import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Button } from "../cards/presses.ts";
import type { Message, Person } from "../state/types.ts";

/** What a visitor can do, for any part of the page. */
export interface Actions {
  open(chat: string): void;
  close(chat: string): void;
  say(as: Person, chat: string, text: string, thread: string | null): void;
  press(as: Person, message: Message, button: Button): Promise<void>;
}

export const ActionsContext = createContext<Actions | undefined>(undefined);

export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (!actions) {
    throw new Error("no actions here");
  }
  return actions;
}
