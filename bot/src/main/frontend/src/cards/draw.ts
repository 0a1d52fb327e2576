import { AdaptiveCard, type Action, ExecuteAction, OpenUrlAction, SubmitAction } from "adaptivecards";
import { hostConfig } from "./hostconfig.ts";
import { toHtml } from "./markdown.ts";
import type { Button } from "./presses.ts";

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toHtml(text);
  result.didProcess = true;
};

/** Draws a card with Microsoft's own renderer; `undefined` when it is no card. */
export function draw(content: unknown, onPress: (button: Button) => void): HTMLElement | undefined {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  card.onExecuteAction = (action) => onPress(buttonOf(action));
  try {
    card.parse(structuredClone(content));
    return apart(card.render());
  } catch {
    return undefined;
  }
}

let drawn = 0;

/** The renderer names a group of choices by its question alone; two people's forms on one page must not share theirs. */
function apart(element: HTMLElement | undefined): HTMLElement | undefined {
  drawn += 1;
  for (const choice of element?.querySelectorAll<HTMLInputElement>("input[type=radio]") ?? []) {
    choice.name = `${choice.name}-${drawn}`;
  }
  return element;
}

function buttonOf(action: Action): Button {
  return {
    type: action.getJsonTypeName(),
    id: action.id,
    title: action.title,
    verb: action instanceof ExecuteAction ? action.verb : undefined,
    url: action instanceof OpenUrlAction ? action.url : undefined,
    data: action instanceof SubmitAction || action instanceof ExecuteAction ? action.data : undefined,
  };
}
