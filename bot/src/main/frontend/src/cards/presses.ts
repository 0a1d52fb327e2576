/** What a pressed button means, from its type and the data it carries with the form's answers. */

export type Pressed =
  | { kind: "execute"; value: unknown }
  | { kind: "submit"; value: unknown }
  | { kind: "open-dialog"; value: unknown }
  | { kind: "say"; text: string }
  | { kind: "link"; url: string }
  | { kind: "unsafe-link" };

interface Extension {
  type?: string;
  text?: string;
  value?: unknown;
}

export interface Button {
  type: string;
  id?: string | undefined;
  title?: string | undefined;
  verb?: string | undefined;
  url?: string | undefined;
  data?: unknown;
}

const OPENED_BY_TEAMS = ["http:", "https:", "mailto:", "tel:"];

export function pressed(button: Button): Pressed | undefined {
  switch (button.type) {
    case "Action.OpenUrl":
      return link(button.url ?? "");
    case "Action.Execute":
      return { kind: "execute", value: execute(button) };
    case "Action.Submit":
      return submit(button.data);
    default:
      return undefined;
  }
}

function link(url: string): Pressed {
  const safe = URL.canParse(url) && OPENED_BY_TEAMS.includes(new URL(url).protocol);
  return safe ? { kind: "link", url } : { kind: "unsafe-link" };
}

function execute(button: Button): unknown {
  const action = { type: button.type, id: button.id, title: button.title, verb: button.verb, data: button.data ?? {} };
  return { action, trigger: "manual" };
}

function submit(data: unknown): Pressed {
  const fields = (typeof data === "object" && data !== null ? data : {}) as { msteams?: Extension };
  const extension = fields.msteams;
  switch (extension?.type) {
    case "task/fetch":
      return { kind: "open-dialog", value: dialogValue(fields) };
    case "imBack":
      return { kind: "say", text: String(extension.value ?? "") };
    case "messageBack":
      return { kind: "submit", value: extension.value ?? fields };
    default:
      return { kind: "submit", value: fields };
  }
}

/** What travels with task/fetch and task/submit. */
export function dialogValue(data: unknown): unknown {
  return { data, context: { theme: "default" } };
}
