package school.signpost.bulletin;

import java.time.LocalDate;
import school.signpost.outbox.Owing;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/**
 * One message to one administrator. Its id follows from school, topic, matter, day and person, so that owing it again, on
 * this instance or another, owes it once. {@code about} are the topic's own identifiers, and no words.
 */
public record Bulletin(SchoolId school, StaffId to, News news, Owing owing, long version) {

    /** What its notice says of who owes it. */
    public static final String OWNER = "bulletin";

    public String id() {
        return school + "/" + news.topic() + "/" + news.about() + "/" + news.day() + "/" + to;
    }

    Bulletin with(Owing changed) {
        return new Bulletin(school, to, news, changed, version);
    }

    /** What there is to tell: the same matter on the same day is the same news. */
    public record News(Topic topic, String about, LocalDate day) {}
}
