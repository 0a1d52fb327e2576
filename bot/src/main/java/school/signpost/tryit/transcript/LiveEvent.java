package school.signpost.tryit.transcript;

/** Something the page should draw; {@code id} lets a page that was cut off ask for what it missed. */
public record LiveEvent(String id, Kind kind, Object body) {

    /** What happened. */
    public enum Kind {
        /** A message is new or looks different now. */
        MESSAGE,
        /** A chat was read. */
        READ,
        /** The bot is typing in a chat. */
        TYPING,
        /** The school clock was moved. */
        CLOCK,
        /** The page missed too much, or the bot was restarted: it must load everything again. */
        RESET;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
