import { useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";

interface Props {
  school: string;
  connected: boolean;
  onPeople(): void;
}

export function TopBar({ school, connected, onPeople }: Props) {
  const [dark, setDark] = useState(() => document.documentElement.dataset["theme"] === "dark");
  const toggle = () => {
    document.documentElement.dataset["theme"] = dark ? "light" : "dark";
    localStorage.setItem("signpost-theme", dark ? "light" : "dark");
    setDark(!dark);
  };
  return (
    <header class="top">
      <span class="logo" aria-hidden="true" />
      <h1>
        Signpost <span>{school}</span>
      </h1>
      <span class="mode">Try-it mode</span>
      <span class="state" role="status">
        {connected ? "" : "Reconnecting…"}
      </span>
      <button type="button" class="plain narrow-only" onClick={onPeople}>
        <Icon name="people" /> People
      </button>
      <button type="button" class="plain round" aria-label={dark ? "Light theme" : "Dark theme"} onClick={toggle}>
        <Icon name={dark ? "sun" : "moon"} />
      </button>
    </header>
  );
}
