import { useState } from "preact/hooks";
import { unreadIn } from "../state/questions.ts";
import type { Page } from "../state/store.ts";
import type { Person } from "../state/types.ts";
import { Avatar, ChatAvatar } from "./Avatar.tsx";

interface Props {
  page: Page;
  onPick(chat: string): void;
}

/** Everyone one can be, and the chats that belong to nobody. */
export function PeopleList({ page, onPick }: Props) {
  const [wanted, setWanted] = useState("");
  const people = page.people.filter((p) => `${p.name} ${p.part}`.toLowerCase().includes(wanted.trim().toLowerCase()));
  return (
    <div class="people">
      <label class="unseen" for="find-person">
        Find a person by name or role
      </label>
      <input
        id="find-person"
        type="search"
        placeholder="Find by name or role"
        autocomplete="off"
        onInput={(e) => setWanted(e.currentTarget.value)}
      />
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <Row page={page} chat={person.chat} name={person.name} under={<Part person={person} />} onPick={onPick} />
          </li>
        ))}
        {people.length === 0 && <li class="empty">Nobody of that name or role.</li>}
      </ul>
      <ul class="other-chats">
        <li>
          <Row page={page} chat={page.channel} name="Staffroom channel" kind="channel" onPick={onPick} />
        </li>
        <li>
          <Row page={page} chat={page.otherChannels} name="E-mails and texts" kind="mail" onPick={onPick} />
        </li>
      </ul>
    </div>
  );
}

function Part({ person }: { person: Person }) {
  return person.standing === "staff" ? <>{person.part}</> : <span class="tag">{person.part}</span>;
}

interface RowProps extends Props {
  chat: string;
  name: string;
  kind?: "channel" | "mail";
  under?: preact.ComponentChildren;
}

function Row({ page, chat, name, kind, under, onPick }: RowProps) {
  const unread = unreadIn(page, chat);
  const open = page.open.includes(chat);
  return (
    <button type="button" class="person" aria-pressed={open} onClick={() => onPick(chat)}>
      {kind ? <ChatAvatar kind={kind} /> : <Avatar name={name} />}
      <span class="names">
        <span class="name">{name}</span>
        {under && <span class="part">{under}</span>}
      </span>
      {unread > 0 && (
        <span class="badge">
          {unread}
          <span class="unseen"> new</span>
        </span>
      )}
    </button>
  );
}
