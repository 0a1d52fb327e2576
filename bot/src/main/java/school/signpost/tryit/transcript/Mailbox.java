package school.signpost.tryit.transcript;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import school.signpost.delivery.Letter;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.SchoolId;
import school.signpost.tryit.ShownMail;
import school.signpost.tryit.TryItOnly;
import tools.jackson.databind.json.JsonMapper;

/** Puts e-mails and text messages where the page shows them. */
@TryItOnly
@Component
class Mailbox implements ShownMail {

    private final ChatLog log;
    private final JsonMapper json;

    Mailbox(ChatLog log, JsonMapper json) {
        this.log = log;
        this.json = json;
    }

    @Override
    public void show(SchoolId school, Sent sent) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("way", sent.way().name().toLowerCase(Locale.ROOT));
        content.put("to", sent.to());
        content.put("subject", sent.subject());
        content.put("text", sent.text());
        content.put("files", sent.files().stream().map(Mailbox::file).toList());
        log.write(new ChatLog.Draft(
                school,
                ChatId.OTHER_CHANNELS,
                Message.Author.BOT,
                null,
                ConfidentialText.of(json.writeValueAsString(content))));
    }

    private static Map<String, String> file(Letter.Attachment file) {
        return Map.of(
                "name",
                file.name(),
                "type",
                file.type(),
                "base64",
                Base64.getEncoder().encodeToString(file.bytes()));
    }
}
