package school.signpost.reminder.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one account's password: never the password, only when it changed and who says so. {@code knownSince} is
 * the day from which its age is counted where nobody says anything.
 */
public record PasswordRecord(
        LocalDate knownSince,
        @Nullable DirectoryWord directory,
        @Nullable Instant ownWord,
        @Nullable LocalDate staffList,
        @Nullable Instant compromised,
        @Nullable LocalDate told,
        int times) {

    public static PasswordRecord since(LocalDate day) {
        return new PasswordRecord(day, null, null, null, null, null, 0);
    }

    /**
     * The directory is believed first, then the person, then the staff list. The person's word counts beside the directory
     * only for what it cannot know yet: a change after it was last read.
     */
    public Optional<LastChange> lastChange(ZoneId zone) {
        if (directory != null) {
            return ownWord != null && awaitsDirectory()
                    ? Optional.of(new LastChange(ownWord, Source.OWN_WORD))
                    : Optional.of(new LastChange(directory.changedAt(), Source.DIRECTORY));
        }
        if (ownWord != null) {
            return Optional.of(new LastChange(ownWord, Source.OWN_WORD));
        }
        return Optional.ofNullable(staffList)
                .map(day -> new LastChange(day.atStartOfDay(zone).toInstant(), Source.STAFF_LIST));
    }

    /** Whether the person's word stands only until the directory is asked again. */
    public boolean awaitsDirectory() {
        return directory != null && ownWord != null && ownWord.isAfter(directory.readAt());
    }

    public PasswordRecord changedAt(Instant at) {
        return new PasswordRecord(knownSince, directory, at, staffList, compromised, told, times);
    }

    public PasswordRecord reading(DirectoryWord word) {
        return new PasswordRecord(knownSince, word, ownWord, staffList, compromised, told, times);
    }

    public PasswordRecord listed(@Nullable LocalDate day) {
        return new PasswordRecord(knownSince, directory, ownWord, day, compromised, told, times);
    }

    public PasswordRecord compromisedAt(Instant at) {
        return new PasswordRecord(knownSince, directory, ownWord, staffList, at, told, times);
    }

    public PasswordRecord toldOn(LocalDate day) {
        return day.equals(told)
                ? this
                : new PasswordRecord(knownSince, directory, ownWord, staffList, compromised, day, times + 1);
    }

    /** What the directory said, and when it was asked. */
    public record DirectoryWord(Instant changedAt, Instant readAt) {}

    /** The newest change that counts. */
    public record LastChange(Instant at, Source source) {}

    /** Who says that it changed. */
    public enum Source {
        /** Microsoft's directory. */
        DIRECTORY,
        /** The person pressed "I've changed it". */
        OWN_WORD,
        /** The school's list. */
        STAFF_LIST
    }
}
