import type { Answer, Clock, Jump, ServerState } from "./state/types.ts";

/** The server's questions and commands. */

const API = "/tryit/api/";

export interface Press {
  as: string;
  chat: string;
  message: string;
  kind: "submit" | "execute" | "open-dialog" | "send-dialog";
  value: unknown;
}

export async function load(): Promise<ServerState> {
  const response = await fetch(`${API}state`, { cache: "no-store" });
  if (!response.ok) {
    throw new Error(`state: ${response.status}`);
  }
  return (await response.json()) as ServerState;
}

export function visit(as: string): Promise<unknown> {
  return post("visits", { as }).catch(() => undefined);
}

export function markRead(chat: string): Promise<unknown> {
  return post("reads", { chat }).catch(() => undefined);
}

export function say(as: string, chat: string, text: string, thread: string | null): Promise<Answer> {
  return ask("messages", { as, chat, text, thread });
}

export function press(press: Press): Promise<Answer> {
  return ask("presses", press);
}

/** `undefined` when another jump is still under way or the server could not do it. */
/** Where a jump of the clock has led. */
export interface Arrival {
  passed: number;
  arrived: boolean;
  clock: Clock;
}

export async function jump(to: Jump): Promise<Arrival | undefined> {
  try {
    const response = await post("jumps", { to });
    return response.ok ? ((await response.json()) as Arrival) : undefined;
  } catch {
    return undefined;
  }
}

async function ask(path: string, body: unknown): Promise<Answer> {
  try {
    const response = await post(path, body);
    return response.ok ? ((await response.json()) as Answer) : { outcome: "refused", status: response.status };
  } catch {
    return { outcome: "lost" };
  }
}

function post(path: string, body: unknown): Promise<Response> {
  return fetch(API + path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}
