package school.signpost.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import school.signpost.storage.CollectionIndexes;
import school.signpost.support.EveryQueryHasAnIndex;
import school.signpost.support.QueryShapes;
import school.signpost.support.TestSchool;

/** The whole application does everything it can; each query that its store saw must have a named index. */
class EveryQueryIT {

    private final TestSchool school = TestSchool.started(Map.of());

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void everyQueryOfTheApplicationHasANamedIndex() {
        anOrdinaryReport();
        aConcern();
        peopleOnNoList();
        checksAndPractises();
        school.get("/actuator/health");
        school.get("/actuator/prometheus");
        var seen = school.bean(QueryShapes.class).seen();

        assertThat(seen).hasSizeGreaterThan(8);
        EveryQueryHasAnIndex.of(school.beans(CollectionIndexes.class))
                .butScanning(
                        "staff", "a school's list is read whole into memory, at the start and when its file changes")
                .butScanning("policies", "a handful of versions, read at the start")
                .in(seen);
    }

    private void anOrdinaryReport() {
        var chidi = school.person("Chidi Eze");
        var nadia = school.person("Nadia Rahman");
        chidi.says("help");
        chidi.says("ive left my school laptop on the train");
        var sent = chidi.presses("Send the report", Map.of("device", "laptop", "place", "train"));
        var reference = sent.text().replaceAll("(?s).*(INC-\\d+-\\d+).*", "$1");
        chidi.says(reference);
        chidi.says("my reports");
        chidi.says("add: it is blue");
        school.passes(Duration.ofMinutes(40));
        nadia.presses("Open");
        nadia.presses("I've got this", Map.of("note", "ringing them"));
        nadia.pressesOn(nadia.presses("Hand over"), "Hand over", Map.of("to", school.staffId("Ewan Mackay")));
        chidi.says("ive left my school laptop on the train");
        chidi.says("cancel");
    }

    private void aConcern() {
        var beth = school.person("Beth Rowlands");
        var sam = school.person("Sam Okoro");
        beth.says("a child told me something worrying");
        beth.presses("Tell Sam Okoro (DSL) now");
        var form = beth.presses("Add details (private form)");
        beth.pressesOn(form, "Send", Map.of("words", "what was said", "child", "a child"));
        sam.presses("Open");
        sam.presses("Come and see me now");
        beth.says("a child told me his dad hits him");
        school.passes(Duration.ofHours(3));
    }

    private void peopleOnNoList() {
        var casey = school.stranger("Casey Reed");
        casey.says("a child told me something worrying");
        var offered = casey.presses("Yes, I work or volunteer here");
        casey.pressesOn(offered, "Tell Sam Okoro (DSL) now", Map.of());
        school.pupil().says("my dad hits me and i am scared to go home");
    }

    private void checksAndPractises() {
        var rowan = school.person("Rowan Price");
        rowan.says("staff list");
        rowan.says("check alerts");
        rowan.says("drill dsl");
        school.passes(Duration.ofHours(1));
        rowan.says("alerts");
    }
}
