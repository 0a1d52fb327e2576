/** What the server sends; see StateController, MessageView and LiveEvent. */

export interface Person {
  id: string;
  name: string;
  email: string;
  part: string;
  standing: "staff" | "pupil" | "on-no-list";
  chat: string;
  school: string;
}

export interface Attachment {
  contentType: string;
  content?: unknown;
  name?: string;
}

/** What came with an e-mail. */
export interface MailedFile {
  name: string;
  type: string;
  base64: string;
}

export interface Content {
  text?: string;
  textFormat?: string;
  summary?: string;
  attachments?: Attachment[];
  way?: "email" | "text_message";
  to?: string;
  subject?: string | null;
  files?: MailedFile[];
}

export interface Message {
  id: string;
  chat: string;
  author: "person" | "bot" | "system";
  persona: string | null;
  at: string;
  thread: string | null;
  content: Content;
  state: "sent" | "unanswered" | "edited" | "deleted";
  unread: boolean;
}

export interface Clock {
  now: string;
  zone: string;
  ahead: boolean;
}

export interface ServerState {
  school: string;
  people: Person[];
  newcomer: string;
  channel: string;
  otherChannels: string;
  clock: Clock;
  messages: Message[];
  position: string;
}

export type Jump = "quarter-hour" | "next-school-day" | "thirty-days";

/** What the bot made of something; `lost` when our own server could not be reached. */
export type Answer =
  | { outcome: "taken"; body?: unknown }
  | { outcome: "refused"; status?: number }
  | { outcome: "silent" }
  | { outcome: "lost" };
