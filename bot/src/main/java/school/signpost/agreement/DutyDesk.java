package school.signpost.agreement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import school.signpost.shared.OneAtATime;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/** Load, decide, save: every change of a person's duties goes through here, as one conditional write. */
@Component
class DutyDesk {

    private static final int MOST_RACES = 50;

    private final DutyBooks books;
    private final OneAtATime queues = new OneAtATime();

    DutyDesk(DutyBooks books) {
        this.books = books;
    }

    /** Deciding may be done again on what another instance wrote meanwhile; the same book again writes nothing. */
    <R> R change(SchoolId school, StaffId person, Function<DutyBook, Change<R>> decide) {
        return queues.with(school + "/" + person, () -> raced(school, person, decide));
    }

    DutyBook update(SchoolId school, StaffId person, UnaryOperator<DutyBook> decide) {
        return change(school, person, book -> {
            var after = decide.apply(book);
            return new Change<>(after, after);
        });
    }

    Optional<DutyBook> find(SchoolId school, StaffId person) {
        return books.find(school, person);
    }

    /** A book that has nothing in it yet for somebody of whom nothing was ever stored. */
    DutyBook findOrFresh(SchoolId school, StaffId person) {
        return books.find(school, person).orElseGet(() -> DutyBook.fresh(school, person));
    }

    /** Everybody's at once. */
    Known known(SchoolId school) {
        var known = new HashMap<StaffId, DutyBook>();
        books.all(school).forEach(book -> known.put(book.person(), book));
        return new Known(school, known);
    }

    private <R> R raced(SchoolId school, StaffId person, Function<DutyBook, Change<R>> decide) {
        for (int race = 0; race < MOST_RACES; race++) {
            var before = findOrFresh(school, person);
            var change = decide.apply(before);
            if (change.after().equals(before) || books.save(change.after())) {
                return change.answer();
            }
        }
        throw new IllegalStateException("duties of " + person + " change faster than they can be read");
    }

    /** Every stored book of a school as it was read. */
    record Known(SchoolId school, Map<StaffId, DutyBook> books) {

        Known {
            books = Map.copyOf(books);
        }

        DutyBook of(StaffId person) {
            var book = books.get(person);
            return book == null ? DutyBook.fresh(school, person) : book;
        }
    }

    /** The new state, and what the caller is told. */
    record Change<R>(DutyBook after, R answer) {}
}
