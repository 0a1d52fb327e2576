package school.signpost.policy.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import school.signpost.policy.model.ReviewRule;

/** Reads what is looked at again from time to time. */
final class ReviewReading {

    private static final Keys KEYS = BasisReading.keys("id", "next", "tell").requiring("what", "every");

    private final TellReading tells;

    ReviewReading(TellReading tells) {
        this.tells = tells;
    }

    List<ReviewRule> read(Value value) {
        var ids = new HashSet<String>();
        return value.items().stream()
                .flatMap(item -> item.section(KEYS).flatMap(section -> review(section, ids)).stream())
                .toList();
    }

    private Optional<ReviewRule> review(Section section, Set<String> ids) {
        var what = section.text("what");
        var next = section.get("next").flatMap(Value::date).orElse(null);
        var tell = section.get("tell").flatMap(tells::read).orElse(null);
        var basis = BasisReading.read(section);
        var every = BasisReading.stated(section, "every", basis, RecurrenceReading::read);
        var id = section.get("id").flatMap(Value::slug).or(() -> what.map(QuestionReading::idFrom));
        if (id.isPresent() && !ids.add(id.get())) {
            section.place().error("two reviews have the id " + id.get() + ": give one an id: of its own");
        }
        return what.flatMap(
                said -> every.flatMap(time -> id.map(known -> new ReviewRule(known, said, time, next, tell, basis))));
    }
}
