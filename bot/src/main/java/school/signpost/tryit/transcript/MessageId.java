package school.signpost.tryit.transcript;

/** A message's activity id, as Teams forms them: the milliseconds of its time, each used once, so that they sort. */
public record MessageId(long value) {

    private static final int LONGEST = 18;

    public static MessageId of(long value) {
        return new MessageId(value);
    }

    /** Reads what a client sent; what is no id of ours becomes one that nothing has. */
    public static MessageId parse(String text) {
        boolean number =
                !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return new MessageId(number ? Long.parseLong(text) : -1);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
