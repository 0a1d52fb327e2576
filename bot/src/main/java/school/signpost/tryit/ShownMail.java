package school.signpost.tryit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import school.signpost.delivery.Letter;
import school.signpost.shared.SchoolId;

/** Shows on the try-it page what would have left by e-mail or text message; nothing is really sent. */
public interface ShownMail {

    void show(SchoolId school, Sent sent);

    /** One e-mail or text message; {@code to} is an address or a number, a text message has no subject and no files. */
    record Sent(Way way, String to, @Nullable String subject, String text, List<Letter.Attachment> files) {

        public Sent {
            files = List.copyOf(files);
        }

        @Override
        public String toString() {
            return "Sent[" + way + "]";
        }
    }

    /** How it would have left. */
    enum Way {
        EMAIL,
        TEXT_MESSAGE
    }
}
