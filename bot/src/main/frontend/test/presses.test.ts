import { describe, expect, it } from "vitest";
import { pressed } from "../src/cards/presses.ts";

describe("a pressed button", () => {
  it("of type Execute carries verb and data as Teams sends them", () => {
    const button = { type: "Action.Execute", id: "a", title: "I've got this", verb: "ack", data: { v: 1 } };

    expect(pressed(button)).toEqual({ kind: "execute", value: { action: button, trigger: "manual" } });
  });

  it("of type Submit sends its data, opens a dialog or speaks", () => {
    const data = { msteams: { type: "task/fetch" }, id: "7" };

    expect(pressed({ type: "Action.Submit", data: { a: "b" } })).toEqual({ kind: "submit", value: { a: "b" } });
    expect(pressed({ type: "Action.Submit", data })).toEqual({
      kind: "open-dialog",
      value: { data, context: { theme: "default" } },
    });
    expect(pressed({ type: "Action.Submit", data: { msteams: { type: "imBack", value: "help" } } })).toEqual({
      kind: "say",
      text: "help",
    });
  });

  it.each(["https://school.example/", "tel:01632960003", "mailto:a@school.example"])("opens %s", (url) => {
    expect(pressed({ type: "Action.OpenUrl", url })).toEqual({ kind: "link", url });
  });

  it.each(["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "nonsense"])("does not open %s", (url) => {
    expect(pressed({ type: "Action.OpenUrl", url })).toEqual({ kind: "unsafe-link" });
  });
});
