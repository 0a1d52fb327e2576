package school.signpost.teams.turn;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import school.signpost.access.Viewer;
import school.signpost.conversation.ChatKey;
import school.signpost.incident.Teller;
import school.signpost.shared.CaseId;
import school.signpost.shared.SchoolId;

/**
 * One thing that came in, with who it is from: worked out from the signed activity, never from what a card carried. {@code
 * elsewhere} is the same person as the other schools of a trust know them.
 */
public record Visit(Viewer viewer, ChatKey chat, Inbound in, List<Visit> elsewhere) {

    public Visit {
        elsewhere = List.copyOf(elsewhere);
    }

    public Visit(Viewer viewer, ChatKey chat, Inbound in) {
        this(viewer, chat, in, List.of());
    }

    /** Whether somebody of several schools came: what concerns one school must then say which. */
    public boolean isOfSeveralSchools() {
        return !elsewhere.isEmpty();
    }

    /** This visit and the others, as each school knows the person. */
    public List<Visit> everywhere() {
        return Stream.concat(Stream.of(this), elsewhere.stream()).toList();
    }

    public List<Viewer> viewers() {
        return everywhere().stream().map(Visit::viewer).toList();
    }

    /** The same visit, to the other school. */
    public Visit at(Visit other) {
        var rest = everywhere().stream()
                .filter(each -> !each.school().equals(other.school()))
                .toList();
        return new Visit(other.viewer, other.chat, in, rest);
    }

    public SchoolId school() {
        return viewer.school();
    }

    public Teller teller() {
        var name = in.sender().name();
        return new Teller(viewer, chat, name == null ? "" : name);
    }

    /** A value that the card carried; blank when it carried none. */
    public String value(String key) {
        return in.values().getOrDefault(key, "").strip();
    }

    /** A day that was chosen; empty when none was, or none that can be read. */
    public Optional<LocalDate> day(String key) {
        try {
            var written = value(key);
            return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** The case or draft that the card carried; one that nobody has ever seen when it carried nonsense. */
    public CaseId caseId() {
        try {
            return CaseId.of(UUID.fromString(value("id")).toString());
        } catch (IllegalArgumentException nonsense) {
            return CaseId.of(UUID.randomUUID().toString());
        }
    }
}
