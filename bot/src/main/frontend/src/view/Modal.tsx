import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { Icon } from "./Icon.tsx";

/** As a part of the window: a field below this has a text before it that is meant to be read. */
const NEAR = 0.7;

interface Props {
  title: string;
  onClose(): void;
  children: ComponentChildren;
}

/** A dialog on the browser's own element, which keeps the focus inside, closes on Esc and gives the focus back. */
export function Modal({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    // What is inside is drawn after this effect.
    const frame = requestAnimationFrame(() => opened && begin(opened));
    // Closing it gives the focus back; only taking it out of the page would not.
    return () => {
      cancelAnimationFrame(frame);
      opened?.close();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onCancel={(e) => {
        e.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" class="plain round" aria-label="Close dialog" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="inside">{children}</div>
    </dialog>
  );
}

/** At the first field, unless there is something to read before it that the field would scroll away. */
function begin(dialog: HTMLElement): void {
  const field = dialog.querySelector<HTMLElement>(".inside input, .inside textarea, .inside select");
  const near = field !== null && field.getBoundingClientRect().bottom < innerHeight * NEAR;
  (near ? field : dialog.querySelector<HTMLElement>("h2"))?.focus();
}
