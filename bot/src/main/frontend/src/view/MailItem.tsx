import type { Page } from "../state/store.ts";
import { timeOfDay } from "../state/times.ts";
import type { Message } from "../state/types.ts";

/** An e-mail or a text message that would have been sent. */
export function MailItem({ page, message }: { page: Page; message: Message }) {
  const { way, to, subject, text, files } = message.content;
  return (
    <li class="message theirs">
      <p class="byline">
        <span class="who">{way === "email" ? "E-mail" : "Text message"}</span>
        <time dateTime={message.at}>{timeOfDay(message.at, page.clock.zone)}</time>
      </p>
      <div class="bubble mail">
        <p>To: {to}</p>
        {subject && <p class="subject">{subject}</p>}
        <p class="typed">{text}</p>
        {files?.map((file) => (
          <a key={file.name} class="file" download={file.name} href={`data:${file.type};base64,${file.base64}`}>
            {file.name}
          </a>
        ))}
      </div>
    </li>
  );
}
