// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { draw } from "../src/cards/draw.ts";
import { toHtml } from "../src/cards/markdown.ts";
import type { Button } from "../src/cards/presses.ts";

// The renderer sets this old property, which the test's document only lets one read.
Object.defineProperty(Event.prototype, "cancelBubble", { value: false, writable: true });

describe("markdown", () => {
  it("knows emphasis, lists and links, and opens links elsewhere", () => {
    expect(toHtml("**now**")).toContain("<strong>now</strong>");
    expect(toHtml("- one\n- two")).toContain("<li>one</li>");
    expect(toHtml("[a](https://school.example)")).toContain('rel="noopener noreferrer"');
  });

  it("knows no HTML, headings, images or tables, as Teams does not", () => {
    const html = toHtml("# a\n\n<b>b</b>\n\n![c](https://x.example/c.png)\n\n| d |\n| - |\n| e |");

    expect(html).not.toMatch(/<h1|<b>|<img|<table/);
  });

  it("makes no link of a script", () => {
    expect(toHtml("[a](javascript:alert(1))")).not.toContain("href");
  });
});

describe("a card", () => {
  it("keeps its choices apart from those of the same form in another chat", () => {
    const form = {
      type: "AdaptiveCard",
      version: "1.5",
      body: [
        {
          type: "Input.ChoiceSet",
          id: "whose",
          style: "expanded",
          label: "Whose is it?",
          choices: [
            { title: "The school's", value: "school" },
            { title: "Mine", value: "mine" },
          ],
        },
      ],
    };
    const names = [1, 2].map(() => {
      const card = draw(form, () => {});
      const choices = [...(card?.querySelectorAll<HTMLInputElement>("input[type=radio]") ?? [])];
      expect(choices).toHaveLength(2);
      expect(new Set(choices.map((choice) => choice.name)).size).toBe(1);
      return choices[0]?.name;
    });

    expect(names[0]).not.toBe(names[1]);
  });

  it("hands over what was typed in it with the button's data", () => {
    const presses: Button[] = [];
    const card = draw(
      {
        type: "AdaptiveCard",
        version: "1.5",
        body: [{ type: "Input.Text", id: "note", label: "Note", value: "on my way" }],
        actions: [{ type: "Action.Execute", title: "Send", verb: "note", data: { v: 1 } }],
      },
      (button) => presses.push(button),
    );

    card?.querySelector<HTMLElement>(".ac-pushButton")?.click();

    expect(presses).toEqual([
      expect.objectContaining({ type: "Action.Execute", verb: "note", data: { v: 1, note: "on my way" } }),
    ]);
  });
});
