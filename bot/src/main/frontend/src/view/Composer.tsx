import { useId, useRef } from "preact/hooks";
import { Icon } from "./Icon.tsx";

interface Props {
  label: string;
  onSend(text: string): void;
}

/** Where a message is typed: Enter sends, Shift and Enter starts a new line. */
export function Composer({ label, onSend }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  const send = () => {
    const text = field.current?.value.trim();
    if (field.current && text) {
      onSend(text);
      field.current.value = "";
      field.current.focus();
    }
  };

  return (
    <form
      class="composer"
      onSubmit={(e) => {
        e.preventDefault();
        send();
      }}
    >
      <label class="unseen" for={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        rows={1}
        maxLength={20000}
        placeholder="Type a message"
        onKeyDown={(e) => {
          if (e.key === "Enter" && !e.shiftKey && !e.isComposing) {
            e.preventDefault();
            send();
          }
        }}
      />
      <button type="submit" class="plain round" aria-label="Send">
        <Icon name="send" />
      </button>
    </form>
  );
}
