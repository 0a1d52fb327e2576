package school.signpost.tryit.transcript;

/** A chat of the page: somebody's own chat with the bot, the team's channel, or what left by other channels. */
public record ChatId(String value) {

    /** The one channel of the stand-in's team. */
    public static final ChatId CHANNEL = new ChatId("19:signpost-staffroom@thread.tacv2");

    /** E-mails and text messages; nobody can write here. */
    public static final ChatId OTHER_CHANNELS = new ChatId("other-channels");

    public ChatId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("ChatId is blank");
        }
    }

    public static ChatId of(String value) {
        return new ChatId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
