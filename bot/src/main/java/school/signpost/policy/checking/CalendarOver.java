package school.signpost.policy.checking;

import java.util.stream.Stream;
import school.signpost.time.SchoolCalendar.Days;

/** A calendar that nobody continued: its last term is over, and every weekday counts from then on. */
final class CalendarOver implements Check {

    @Override
    public Stream<Finding> of(SchoolChecked school) {
        var terms = school.policy().calendar().terms();
        boolean over = !terms.isEmpty() && terms.stream().map(Days::to).allMatch(school.today()::isAfter);
        return over
                ? Stream.of(new Finding("calendar.terms", "the last term is over: add the terms that come"))
                : Stream.empty();
    }
}
