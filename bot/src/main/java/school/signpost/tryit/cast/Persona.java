package school.signpost.tryit.cast;

import school.signpost.shared.SchoolId;
import school.signpost.tryit.transcript.ChatId;

/**
 * Somebody a visitor can be. {@code aadObjectId} also names them on the page; {@code part} says in a few words who they
 * are at the school.
 */
public record Persona(SchoolId school, String aadObjectId, String name, String email, String part, Standing standing) {

    /** The id that Teams would give this person in every activity of our bot. */
    public String userId() {
        return "29:1" + aadObjectId.replace("-", "");
    }

    /** One person whom two schools of a trust list. */
    Persona alsoAt(Persona other) {
        return new Persona(school, aadObjectId, name, email, part + "; " + other.part, standing);
    }

    /** Their own chat with the bot. */
    public ChatId chat() {
        return ChatId.of("a:1" + aadObjectId.replace("-", ""));
    }

    public boolean isKnownAs(String userIdOrAadObjectId) {
        return userId().equals(userIdOrAadObjectId) || aadObjectId.equals(userIdOrAadObjectId);
    }

    @Override
    public String toString() {
        return "Persona[" + aadObjectId + "]";
    }

    /** On which of the school's lists somebody is. */
    public enum Standing {
        /** On the staff list. */
        STAFF,
        /** On the list of pupils. */
        PUPIL,
        /** In the school's Teams, but on no list. */
        ON_NO_LIST
    }
}
