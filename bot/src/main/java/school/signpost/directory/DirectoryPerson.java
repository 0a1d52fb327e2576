package school.signpost.directory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account of the directory whose person belongs to a school, or lately did. {@code manager} is the id of another
 * account; {@code gone} says that the account is deleted; {@code outsideSince} when it was last found in no group.
 */
public record DirectoryPerson(
        String id,
        Profile profile,
        boolean enabled,
        boolean gone,
        @Nullable Instant passwordChanged,
        List<Place> places,
        @Nullable Instant outsideSince) {

    public DirectoryPerson {
        places = List.copyOf(places);
    }

    /** Nothing is known of it yet. An account is not called disabled before somebody says so. */
    public static DirectoryPerson unknown(String id) {
        return new DirectoryPerson(id, Profile.BLANK, true, false, null, List.of(), null);
    }

    public DirectoryPerson with(Profile changed, boolean isEnabled, @Nullable Instant password) {
        return new DirectoryPerson(id, changed, isEnabled, false, password, places, outsideSince);
    }

    public DirectoryPerson deleted() {
        return new DirectoryPerson(id, profile, enabled, true, passwordChanged, places, outsideSince);
    }

    DirectoryPerson foundIn(List<Place> found, Instant now) {
        var outside = found.isEmpty() ? (outsideSince == null ? now : outsideSince) : null;
        return new DirectoryPerson(id, profile, enabled, gone, passwordChanged, found, outside);
    }

    /** What a person is called and how they are reached, and the two dates that the directory may have. */
    public record Profile(
            String name,
            @Nullable String email,
            @Nullable String signInName,
            @Nullable String manager,
            @Nullable Instant hired,
            @Nullable Instant leaves) {

        static final Profile BLANK = new Profile("", null, null, null, null, null);

        /** The address; an account without a mailbox has its sign-in name. */
        public @Nullable String address() {
            return email == null ? signInName : email;
        }
    }
}
