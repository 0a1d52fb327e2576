package school.signpost.permit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import school.signpost.shared.StaffId;

/** How it stands with something that somebody asked for. */
public sealed interface Standing {

    /** Somebody has still to say yes or no; {@code yes} are those who have said it. */
    record Asked(List<Yes> yes) implements Standing {

        public Asked {
            yes = List.copyOf(yes);
        }

        Asked and(Yes another) {
            return new Asked(Stream.concat(
                            yes.stream().filter(each -> !each.by().equals(another.by())), Stream.of(another))
                    .toList());
        }

        public List<StaffId> saidBy() {
            return yes.stream().map(Yes::by).toList();
        }
    }

    /** One person's yes, up to and including {@code until}. */
    record Yes(StaffId by, LocalDate until) {}

    /** Yes of everybody whose yes it needs, up to and including {@code until}. */
    record Granted(List<StaffId> by, LocalDate on, LocalDate until) implements Standing {

        public Granted {
            by = List.copyOf(by);
        }
    }

    /** No. */
    record Refused(StaffId by, LocalDate on) implements Standing {}

    /** Whoever asked wants it no longer; a yes ended there. */
    record Withdrawn(LocalDate on) implements Standing {}
}
