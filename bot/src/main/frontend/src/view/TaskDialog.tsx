import { useState } from "preact/hooks";
import * as api from "../api.ts";
import { afterDialog, type DialogStep } from "../cards/answers.ts";
import { type Button, dialogValue, pressed } from "../cards/presses.ts";
import type { Note } from "../state/store.ts";
import type { Message, Person } from "../state/types.ts";
import { words } from "../words.ts";
import { Card } from "./Card.tsx";
import { Modal } from "./Modal.tsx";

/** A dialog that the bot opened: who for, from which message, and what it shows first. */
export interface Opened {
  as: Person;
  message: Message;
  first: Exclude<DialogStep, { kind: "close" | "failed" }>;
}

interface Props {
  opened: Opened;
  onClose(sent: boolean): void;
}

export function TaskDialog({ opened, onClose }: Props) {
  const [step, setStep] = useState(opened.first);
  const [note, setNote] = useState<Note>();

  const press = async (button: Button) => {
    const what = pressed(button);
    setNote(undefined);
    if (what?.kind === "link") {
      window.open(what.url, "_blank", "noopener,noreferrer");
    } else if (what?.kind === "execute") {
      setNote({ text: words.noExecuteInDialog, bad: true });
    } else if (what?.kind === "unsafe-link") {
      setNote({ text: words.unsafeLink, bad: true });
    } else if (what) {
      await send(button.data);
    }
  };

  const send = async (data: unknown) => {
    const answer = await api.press({
      as: opened.as.id,
      chat: opened.message.chat,
      message: opened.message.id,
      kind: "send-dialog",
      value: dialogValue(data),
    });
    const then = afterDialog(answer);
    if (then.kind === "close") {
      onClose(true);
    } else if (then.kind === "failed") {
      setNote(then.note);
    } else {
      setStep(then);
    }
  };

  return (
    <Modal title={step.title} onClose={() => onClose(false)}>
      {step.kind === "form" ? <Card content={step.card} onPress={press} /> : <TextStep text={step.text} onClose={onClose} />}
      <div role="status">{note && <p class={note.bad ? "note bad" : "note"}>{note.text}</p>}</div>
    </Modal>
  );
}

function TextStep({ text, onClose }: { text: string; onClose(sent: boolean): void }) {
  return (
    <>
      <p role="status">{text}</p>
      <button type="button" onClick={() => onClose(true)}>
        Close
      </button>
    </>
  );
}
