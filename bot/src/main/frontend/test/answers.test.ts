import { describe, expect, it } from "vitest";
import { afterDialog, afterExecute, afterSubmit } from "../src/cards/answers.ts";
import { words } from "../src/words.ts";

const taken = (body: unknown) => ({ outcome: "taken" as const, body });

describe("after Action.Execute", () => {
  it("says nothing when a new card takes the old one's place", () => {
    const body = { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: {} };

    expect(afterExecute(taken(body))).toBeUndefined();
  });

  it("shows the bot's message under the card", () => {
    const body = { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "Already done." };

    expect(afterExecute(taken(body))).toEqual({ text: "Already done.", bad: false });
  });

  it("shows the bot's error, or Teams' own words where it gives none", () => {
    const withWords = { statusCode: 400, type: "application/vnd.microsoft.error", value: { code: "x", message: "No." } };
    const without = { statusCode: 500, type: "application/vnd.microsoft.error" };

    expect(afterExecute(taken(withWords))).toEqual({ text: "No.", bad: true });
    expect(afterExecute(taken(without))).toEqual({ text: words.wrong, bad: true });
    expect(afterExecute(taken(null))).toEqual({ text: words.wrong, bad: true });
  });

  it("says plainly when nobody answered", () => {
    expect(afterExecute({ outcome: "silent" })).toEqual({ text: words.silent, bad: true });
    expect(afterExecute({ outcome: "refused", status: 500 })?.text).toContain("500");
  });
});

describe("after Action.Submit", () => {
  it("gives feedback", () => {
    expect(afterSubmit(taken(null))).toEqual({ text: words.sent, bad: false });
    expect(afterSubmit({ outcome: "lost" }).bad).toBe(true);
  });
});

describe("a dialog", () => {
  it("goes on, says something, or closes", () => {
    const form = { task: { type: "continue", value: { title: "Report", card: { content: { type: "AdaptiveCard" } } } } };

    expect(afterDialog(taken(form))).toEqual({ kind: "form", title: "Report", card: { type: "AdaptiveCard" } });
    expect(afterDialog(taken({ task: { type: "message", value: "Thank you." } }))).toMatchObject({ text: "Thank you." });
    expect(afterDialog(taken(null))).toEqual({ kind: "close" });
    expect(afterDialog(taken({ task: null }))).toEqual({ kind: "close" });
    expect(afterDialog({ outcome: "silent" })).toMatchObject({ kind: "failed" });
  });
});
