import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { nobodySpokeIn, personById, personOf, titleOf } from "../state/questions.ts";
import type { Page } from "../state/store.ts";
import type { Person } from "../state/types.ts";
import { words } from "../words.ts";
import { useActions } from "./actions.ts";
import { Avatar, ChatAvatar } from "./Avatar.tsx";
import { Composer } from "./Composer.tsx";
import { Icon } from "./Icon.tsx";
import { MailItem } from "./MailItem.tsx";
import { MessageItem } from "./MessageItem.tsx";
import { MessageList } from "./MessageList.tsx";

interface Props {
  page: Page;
  chat: string;
}

/** One open chat: a person's own, the channel, or what left by other ways. */
export function Column({ page, chat }: Props) {
  const person = personOf(page, chat);
  if (person) {
    return <PersonColumn page={page} person={person} />;
  }
  return chat === page.channel ? <ChannelColumn page={page} /> : <MailColumn page={page} />;
}

function PersonColumn({ page, person }: { page: Page; person: Person }) {
  const actions = useActions();
  const say = (text: string) => actions.say(person, person.chat, text, null);
  const fresh = nobodySpokeIn(page, person.chat);
  return (
    <Frame page={page} chat={person.chat} picture={<Avatar name={person.name} />} under={person.part}>
      <MessageList
        page={page}
        chat={person.chat}
        label={`Messages of ${person.name}`}
        item={(message) => <MessageItem page={page} message={message} viewer={person} />}
        foot={fresh && person.id === page.newcomer && <Examples onPick={say} />}
      />
      <Composer label={`Message to Signpost as ${person.name}`} onSend={say} />
    </Frame>
  );
}

function ChannelColumn({ page }: { page: Page }) {
  const actions = useActions();
  const [speaker, setSpeaker] = useState(page.newcomer);
  const person = personById(page, speaker);
  return (
    <Frame page={page} chat={page.channel} picture={<ChatAvatar kind="channel" />} under="Everyone can read this">
      <MessageList
        page={page}
        chat={page.channel}
        label="Messages of the channel"
        empty={<p class="empty">Nothing here yet. A message you write here mentions @Signpost: it hears nothing else.</p>}
        item={(message) => <MessageItem page={page} message={message} viewer={person} />}
      />
      <label class="speaker">
        Write as
        <select value={speaker} onChange={(e) => setSpeaker(e.currentTarget.value)}>
          {page.people.map((p) => (
            <option key={p.id} value={p.id}>
              {p.name}
            </option>
          ))}
        </select>
      </label>
      <Composer
        label="Message to the channel"
        onSend={(text) => person && actions.say(person, page.channel, text, null)}
      />
    </Frame>
  );
}

function MailColumn({ page }: { page: Page }) {
  return (
    <Frame page={page} chat={page.otherChannels} picture={<ChatAvatar kind="mail" />} under="Shown here, not really sent">
      <MessageList
        page={page}
        chat={page.otherChannels}
        label="E-mails and text messages"
        empty={
          <p class="empty">
            Nothing has left by e-mail or text message. When Signpost cannot reach somebody in Teams, what it sends
            instead is shown here.
          </p>
        }
        item={(message) => <MailItem page={page} message={message} />}
      />
    </Frame>
  );
}

interface FrameProps extends Props {
  picture: ComponentChildren;
  under: string;
  children: ComponentChildren;
}

function Frame({ page, chat, picture, under, children }: FrameProps) {
  const actions = useActions();
  const title = titleOf(page, chat);
  return (
    <section class="column" aria-label={title} tabIndex={-1} data-front={page.front === chat}>
      <header>
        {picture}
        <div class="names">
          <h2>{title}</h2>
          <p title={under}>{under}</p>
        </div>
        <button type="button" class="plain round" aria-label={`Close ${title}`} onClick={() => actions.close(chat)}>
          <Icon name="close" />
        </button>
      </header>
      {children}
    </section>
  );
}

function Examples({ onPick }: { onPick(text: string): void }) {
  return (
    <div class="examples">
      <p>Not sure what to type? Try one of these:</p>
      {words.examples.map((example) => (
        <button type="button" key={example} onClick={() => onPick(example)}>
          {example}
        </button>
      ))}
    </div>
  );
}
