package school.signpost.suspension;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.signpost.confidential.WrappedKey;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/**
 * One time that somebody is suspended: the account to be disabled now and, once it is said when they return, enabled again.
 * {@code told} are those who were asked to do it; beside whoever said it nobody else knows. One aggregate, one document.
 */
public record Suspension(
        String id,
        SchoolId school,
        StaffId who,
        Said said,
        @Nullable LocalDate returns,
        AccountTask disable,
        @Nullable AccountTask enable,
        Set<StaffId> told,
        Asking asking,
        List<Entry> entries,
        WrappedKey key,
        long version) {

    public Suspension {
        told = Set.copyOf(told);
        entries = List.copyOf(entries);
    }

    /** {@code number} tells one person's suspensions apart: the same one begun twice is one. */
    public static Suspension begin(SchoolId school, StaffId who, int number, Said said, WrappedKey key) {
        return new Suspension(
                        idOf(school, who, number),
                        school,
                        who,
                        said,
                        null,
                        new AccountTask.Open(),
                        null,
                        Set.of(),
                        new Asking(0, 0, said.at()),
                        List.of(),
                        key,
                        0)
                .happened(said.at(), said.by().value(), What.SUSPENDED);
    }

    /** Says nothing to whoever reads it on a card. */
    public static String idOf(SchoolId school, StaffId who, int number) {
        return UUID.nameUUIDFromBytes((school + "/" + who + "/" + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Whether they are suspended on that day. */
    public boolean holdsOn(LocalDate day) {
        return returns == null || day.isBefore(returns);
    }

    /** Whether nothing has to be done and nobody is suspended any more. */
    public boolean isOverOn(LocalDate day) {
        return !holdsOn(day) && open().isEmpty();
    }

    /** What has to be done about the account now. */
    public Optional<Kind> open() {
        if (disable.isOpen()) {
            return Optional.of(Kind.DISABLE);
        }
        return enable != null && enable.isOpen() ? Optional.of(Kind.ENABLE) : Optional.empty();
    }

    /** These people have been asked, or told how it stands. */
    Suspension asked(Set<StaffId> doers, @Nullable Instant next) {
        var all = new LinkedHashSet<>(told);
        all.addAll(doers);
        return new Suspension(
                id,
                school,
                who,
                said,
                returns,
                disable,
                enable,
                all,
                new Asking(asking.times() + 1, asking.since(), next),
                entries,
                key,
                version);
    }

    /** What was open is done; whoever said the suspension hears of it. */
    Suspension settled(AccountTask how, Instant at, String actor) {
        return switch (open().orElseThrow()) {
            case DISABLE -> with(how, enable, returns).happened(at, actor, What.DISABLED);
            case ENABLE -> with(disable, how, returns).happened(at, actor, What.ENABLED);
        };
    }

    /** They are back from that day on. An account that was never disabled need not be enabled. */
    Suspension returning(LocalDate day, StaffId by, Instant at) {
        var shut = disable.isOpen() ? new AccountTask.NotNeeded(at) : disable;
        var again = shut instanceof AccountTask.NotNeeded ? null : new AccountTask.Open();
        return with(shut, enable == null || enable.isOpen() ? again : enable, day)
                .happened(at, by.value(), What.RETURNS);
    }

    private Suspension with(AccountTask shut, @Nullable AccountTask again, @Nullable LocalDate day) {
        return new Suspension(id, school, who, said, day, shut, again, told, asking, entries, key, version);
    }

    private Suspension happened(Instant at, String actor, What what) {
        var all = new ArrayList<>(entries);
        all.add(new Entry(at, actor, what));
        return new Suspension(
                id,
                school,
                who,
                said,
                returns,
                disable,
                enable,
                told,
                new Asking(asking.times(), asking.times(), at),
                all,
                key,
                version);
    }

    public Suspension atVersion(long stored) {
        return new Suspension(id, school, who, said, returns, disable, enable, told, asking, entries, key, stored);
    }

    /** Who said it, when, and on which day of the school. */
    public record Said(StaffId by, Instant at, LocalDate on) {}

    /**
     * How often anybody was asked or told in all, how often before what is asked for now, and when it is looked at next;
     * absent when nothing is to come.
     */
    public record Asking(int times, int since, @Nullable Instant next) {

        /** How often they were asked for what is asked for now. */
        int often() {
            return times - since;
        }
    }

    /** One line of the record. */
    public record Entry(Instant at, String actor, What what) {}

    /** What is to be done about the account. */
    public enum Kind {
        /** Nobody can sign in with it any more. */
        DISABLE,
        /** They can sign in again. */
        ENABLE
    }

    /** What happened. */
    public enum What {
        /** Somebody entitled said it. */
        SUSPENDED,
        /** The account is disabled. */
        DISABLED,
        /** It was said from when on they are back. */
        RETURNS,
        /** The account is enabled again. */
        ENABLED
    }
}
