import { toHtml } from "../cards/markdown.ts";
import { personById } from "../state/questions.ts";
import type { Note, Page } from "../state/store.ts";
import { timeOfDay } from "../state/times.ts";
import type { Message, Person } from "../state/types.ts";
import { words } from "../words.ts";
import { useActions } from "./actions.ts";
import { Card } from "./Card.tsx";

interface Props {
  page: Page;
  message: Message;
  /** Who sees it here, and presses its buttons. */
  viewer: Person | undefined;
}

export function MessageItem({ page, message, viewer }: Props) {
  if (message.author === "system") {
    return <li class="system">{message.content.text}</li>;
  }
  const mine = message.author === "person" && message.persona === viewer?.id && message.chat !== page.channel;
  const note = page.notes.get(message.id);
  return (
    <li class={`message ${mine ? "mine" : "theirs"}${message.thread ? " answer" : ""}`}>
      <p class="byline">
        {!mine && <span class="who">{authorOf(page, message)}</span>}
        <time dateTime={message.at}>{timeOfDay(message.at, page.clock.zone)}</time>
        {message.state === "edited" && <span>Edited</span>}
      </p>
      <Body message={message} viewer={viewer} />
      {message.state === "unanswered" && <p class="note bad">{words.silent}</p>}
      <div role="status">{note && <NoteLine note={note} />}</div>
    </li>
  );
}

function authorOf(page: Page, message: Message): string {
  return message.author === "bot" ? "Signpost" : (personById(page, message.persona)?.name ?? "Somebody");
}

function Body({ message, viewer }: { message: Message; viewer: Person | undefined }) {
  const actions = useActions();
  if (message.state === "deleted") {
    return <p class="bubble gone">This message was deleted.</p>;
  }
  const cards = (message.content.attachments ?? []).filter((a) => a.contentType.includes("card.adaptive"));
  return (
    <>
      {message.content.text && <Text message={message} />}
      {cards.map((card, at) => (
        <Card
          key={at}
          content={card.content}
          onPress={(button) => (viewer ? actions.press(viewer, message, button) : Promise.resolve())}
        />
      ))}
    </>
  );
}

/** A person's text is shown as typed; the bot's is Markdown, as in Teams, unless it says it is plain. */
function Text({ message }: { message: Message }) {
  const { text = "", textFormat } = message.content;
  if (message.author === "bot" && textFormat !== "plain") {
    return <div class="bubble markdown" dangerouslySetInnerHTML={{ __html: toHtml(text) }} />;
  }
  return <p class="bubble typed">{text}</p>;
}

function NoteLine({ note }: { note: Note }) {
  return <p class={note.bad ? "note bad" : "note"}>{note.text}</p>;
}
