import { useEffect, useRef } from "preact/hooks";

/** When another chat comes to the front, it scrolls into view, and takes the focus if its old place is gone. */
export function useFocusOnFront(front: string | undefined): void {
  const before = useRef(front);
  useEffect(() => {
    const changed = before.current !== undefined && before.current !== front;
    before.current = front;
    const column = document.querySelector<HTMLElement>('.column[data-front="true"]');
    if (!changed || !column) {
      return;
    }
    column.scrollIntoView({ inline: "nearest", block: "nearest" });
    if (document.activeElement === document.body) {
      column.focus();
    }
  }, [front]);
}
