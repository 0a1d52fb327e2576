import { useMemo } from "preact/hooks";
import * as api from "../api.ts";
import { afterDialog, afterExecute, afterSubmit } from "../cards/answers.ts";
import { type Pressed, pressed } from "../cards/presses.ts";
import type { Event, Note } from "../state/store.ts";
import type { Message, Person } from "../state/types.ts";
import { words } from "../words.ts";
import type { Actions } from "./actions.ts";
import type { Opened } from "./TaskDialog.tsx";

/** What the visitor does, carried to the server and back into the page. */
export function useDeeds(tell: (event: Event) => void, showDialog: (opened: Opened) => void): Actions {
  return useMemo(() => {
    const waiting = async <T>(chat: string, work: Promise<T>): Promise<T> => {
      tell({ type: "waiting", chat, by: 1 });
      try {
        return await work;
      } finally {
        tell({ type: "waiting", chat, by: -1 });
      }
    };
    const say: Actions["say"] = (as, chat, text, thread) => void waiting(chat, api.say(as.id, chat, text, thread));

    return {
      open: (chat) => tell({ type: "open", chat }),
      close: (chat) => tell({ type: "close", chat }),
      say,
      async press(as, message, button) {
        const note = (text: Note | undefined) => tell({ type: "note", message: message.id, note: text });
        note(undefined);
        const what = pressed(button);
        if (!what) {
          return;
        }
        if (what.kind === "link") {
          window.open(what.url, "_blank", "noopener,noreferrer");
        } else if (what.kind === "unsafe-link") {
          note({ text: words.unsafeLink, bad: true });
        } else if (what.kind === "say") {
          say(as, message.chat, what.text, message.thread);
        } else {
          note(await carry(as, message, what, showDialog));
        }
      },
    };
  }, []);
}

type Carried = Extract<Pressed, { value: unknown }>;

async function carry(
  as: Person,
  message: Message,
  what: Carried,
  showDialog: (opened: Opened) => void,
): Promise<Note | undefined> {
  const answer = await api.press({
    as: as.id,
    chat: message.chat,
    message: message.id,
    kind: what.kind,
    value: what.value,
  });
  switch (what.kind) {
    case "execute":
      return afterExecute(answer);
    case "submit":
      return afterSubmit(answer);
    case "open-dialog": {
      const step = afterDialog(answer);
      if (step.kind === "failed") {
        return step.note;
      }
      if (step.kind !== "close") {
        showDialog({ as, message, first: step });
      }
      return undefined;
    }
  }
}

