import { useEffect, useState } from "preact/hooks";
import * as api from "../api.ts";
import type { Page } from "../state/store.ts";
import { dayAndYear, timeOfDay } from "../state/times.ts";
import type { Jump } from "../state/types.ts";
import { words } from "../words.ts";
import { Icon } from "./Icon.tsx";

const JUMPS: [Jump, string][] = [
  ["quarter-hour", "15 minutes later"],
  ["next-school-day", "Next school day"],
  ["thirty-days", "In 30 days"],
];

/** The school's time, and the buttons that move it. */
export function ClockBar({ page }: { page: Page }) {
  const [busy, setBusy] = useState<Jump>();
  const [result, setResult] = useState("");
  const now = useNow(page);

  const jump = async (to: Jump) => {
    if (busy) {
      return;
    }
    setBusy(to);
    setResult("Moving the clock…");
    const arrival = await api.jump(to);
    setResult(arrival ? words.passed(arrival.passed, arrival.arrived) : "The clock could not be moved. Try again in a moment.");
    setBusy(undefined);
  };

  return (
    <section class="clock" aria-label="School clock">
      <p class="time">
        <Icon name="clock" />
        <span class="unseen">It is </span>
        <strong>{timeOfDay(now, page.clock.zone)}</strong>
        <span>{dayAndYear(now, page.clock.zone)}</span>
        {page.clock.ahead && <span class="tag">moved forward</span>}
      </p>
      <div class="jumps" role="group" aria-label="Move the school clock">
        {JUMPS.map(([to, label]) => (
          <button type="button" key={to} aria-disabled={busy !== undefined} onClick={() => void jump(to)}>
            {label}
          </button>
        ))}
      </div>
      <p class="result" role="status">
        {result}
      </p>
    </section>
  );
}

/** The school's time now, from what the server said and what has passed since. */
function useNow(page: Page): number {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), 5_000);
    return () => clearInterval(timer);
  }, []);
  return Date.parse(page.clock.now) + performance.now() - page.clock.heard;
}
