package school.signpost.delivery;

/**
 * What leaves by e-mail or text message. {@code to} is an address or a number; a text message has only the text.
 * {@code key} names the notice, so that a service that keeps records can be asked about it.
 */
public record Letter(String to, String subject, String text, String key) {

    /** Neither for whom it is nor what it says. */
    @Override
    public String toString() {
        return "Letter[" + key + "]";
    }
}
