package school.signpost.caseregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import school.signpost.shared.KindId;
import school.signpost.shared.SchoolId;
import school.signpost.support.TestSchool;

/** However many reports of a kind there are, each is found once, and whole ones are never held together. */
class ManyOfAKindScenario {

    private static final SchoolId SCHOOL = SchoolId.of("st-example");
    private static final KindId LOST = KindId.of("lost-device");
    private static final Instant MORNING = Instant.parse("2027-01-11T08:00:00Z");

    private final TestSchool school = TestSchool.onASchoolMorning();

    @Test
    void eachIsToldOnceOldestFirstAlsoWhereManyCameAtTheSameMoment() {
        var chidi = school.person("Chidi Eze");
        chidi.says("ive left my school laptop on the train");
        chidi.presses("Send the report", Map.of("device", "Laptop 14", "place", "the train"));
        school.settle();
        var cases = school.database().getCollection("cases");
        var like = Objects.requireNonNull(cases.find().first());
        cases.deleteMany(new Document());
        var copies = new ArrayList<Document>();
        IntStream.range(0, 330)
                .forEach(n -> copies.add(new Document(like)
                        .append("_id", "00000000-0000-4000-8000-%012d".formatted((n * 7) % 330))
                        .append("number", n + 1)
                        // 150 at one moment, more than a page; the others one by one
                        .append("reportedAt", Date.from(MORNING.plusSeconds(Math.max(0, n - 150))))));
        cases.insertMany(copies);

        var found = school.bean(Cases.class).ofKind(SCHOOL, LOST, MORNING, Function.identity());

        assertThat(found).hasSize(330).extracting(Case::id).doesNotHaveDuplicates();
        assertThat(found).extracting(file -> file.filing().reportedAt()).isSorted();
        assertThat(school.bean(Cases.class).ofKind(SCHOOL, LOST, MORNING.plusSeconds(170), Case::id))
                .hasSize(10);
        cases.updateOne(
                new Document("number", 330), new Document("$set", new Document("alert.status", "NO_SUCH_THING")));
        assertThat(school.bean(Cases.class).ofKind(SCHOOL, LOST, MORNING.plusSeconds(170), Case::id))
                .as("a damaged one hides none of the others")
                .hasSize(9);
    }
}
