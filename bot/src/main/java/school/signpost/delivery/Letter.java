package school.signpost.delivery;

import java.util.List;

/**
 * What leaves by e-mail or text message. {@code to} is an address or a number; a text message has only the text.
 * {@code key} names the notice, so that a service that keeps records can be asked about it.
 */
public record Letter(String to, String subject, String text, String key, List<Attachment> attachments) {

    public Letter {
        attachments = List.copyOf(attachments);
    }

    public Letter(String to, String subject, String text, String key) {
        this(to, subject, text, key, List.of());
    }

    /** Neither for whom it is nor what it says. */
    @Override
    public String toString() {
        return "Letter[" + key + "]";
    }

    /** A file that goes with it; only a mail server takes one. */
    public static final class Attachment {

        private final String name;
        private final String type;
        private final byte[] bytes;

        public Attachment(String name, String type, byte[] bytes) {
            this.name = name;
            this.type = type;
            this.bytes = bytes.clone();
        }

        public String name() {
            return name;
        }

        public String type() {
            return type;
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }
}
