import { useEffect, useRef } from "preact/hooks";
import { draw } from "../cards/draw.ts";
import type { Button } from "../cards/presses.ts";

interface Props {
  content: unknown;
  onPress(button: Button): Promise<void>;
}

/** One Adaptive Card. It is drawn again only when its content changes, so that nothing typed in it is lost before. */
export function Card({ content, onPress }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const press = useRef(onPress);
  press.current = onPress;
  const identity = JSON.stringify(content);

  useEffect(() => {
    const here = place.current;
    if (!here) {
      return;
    }
    const hadFocus = here.contains(document.activeElement);
    const drawn = draw(content, (button) => void whileBusy(here, () => press.current(button)));
    here.replaceChildren(drawn ?? unreadable());
    if (hadFocus) {
      here.focus();
    }
  }, [identity]);

  return <div class="card" tabIndex={-1} ref={place} />;
}

/** Teams lets nobody press anything in a card while a press is under way. */
async function whileBusy(card: HTMLElement, work: () => Promise<void>): Promise<void> {
  if (card.getAttribute("aria-busy") === "true") {
    return;
  }
  card.setAttribute("aria-busy", "true");
  try {
    await work();
  } finally {
    card.removeAttribute("aria-busy");
  }
}

function unreadable(): HTMLElement {
  const text = document.createElement("p");
  text.textContent = "This card cannot be shown.";
  return text;
}
