import { words } from "../words.ts";
import type { Answer } from "../state/types.ts";
import type { Note } from "../state/store.ts";

/** Reads what the bot answered to a press, as Teams would. */

export type DialogStep =
  | { kind: "form"; title: string; card: unknown }
  | { kind: "text"; title: string; text: string }
  | { kind: "close" }
  | { kind: "failed"; note: Note };

interface Invoked {
  statusCode?: number;
  type?: string;
  value?: unknown;
}

interface Task {
  task?: {
    type?: string;
    value?: string | { title?: string; card?: { content?: unknown } };
  } | null;
}

const CARD = "application/vnd.microsoft.card.adaptive";
const MESSAGE = "application/vnd.microsoft.activity.message";

/** What stands under the card after Action.Execute; nothing when a new card has taken its place. */
export function afterExecute(answer: Answer): Note | undefined {
  if (answer.outcome !== "taken") {
    return failure(answer);
  }
  const body = (answer.body ?? {}) as Invoked;
  const failed = (body.statusCode ?? 200) >= 400;
  if (body.type === CARD && !failed) {
    return undefined;
  }
  if (body.type === MESSAGE && typeof body.value === "string" && !failed) {
    return { text: body.value, bad: false };
  }
  return { text: errorText(body.value) ?? words.wrong, bad: true };
}

/** What stands under the card after Action.Submit. */
export function afterSubmit(answer: Answer): Note {
  return answer.outcome === "taken" ? { text: words.sent, bad: false } : failure(answer);
}

/** What the dialog shows after it was asked for, or after its form was sent. */
export function afterDialog(answer: Answer): DialogStep {
  if (answer.outcome !== "taken") {
    return { kind: "failed", note: failure(answer) };
  }
  const task = (answer.body as Task | null | undefined)?.task;
  if (task?.type === "continue" && typeof task.value === "object") {
    return { kind: "form", title: task.value.title ?? "Signpost", card: task.value.card?.content };
  }
  if (task?.type === "message" && typeof task.value === "string") {
    return { kind: "text", title: "Signpost", text: task.value };
  }
  return { kind: "close" };
}

export function failure(answer: Exclude<Answer, { outcome: "taken" }>): Note {
  switch (answer.outcome) {
    case "silent":
      return { text: words.silent, bad: true };
    case "lost":
      return { text: words.lost, bad: true };
    case "refused":
      return { text: words.refused(answer.status), bad: true };
  }
}

function errorText(value: unknown): string | undefined {
  const message = (value as { message?: unknown } | null | undefined)?.message;
  return typeof message === "string" ? message : undefined;
}
