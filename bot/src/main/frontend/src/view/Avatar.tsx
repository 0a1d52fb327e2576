import { Icon } from "./Icon.tsx";

const TINTS = 6;

/** Initials on a colour that stays the same for a name. */
export function Avatar({ name }: { name: string }) {
  const initials = name.split(" ").map((part) => part.charAt(0)).slice(0, 2).join("");
  const tint = [...name].reduce((sum, c) => sum + c.charCodeAt(0), 0) % TINTS;
  return (
    <span class={`avatar tint-${tint}`} aria-hidden="true">
      {initials}
    </span>
  );
}

export function ChatAvatar({ kind }: { kind: "channel" | "mail" }) {
  return (
    <span class="avatar square" aria-hidden="true">
      <Icon name={kind} />
    </span>
  );
}
