package school.signpost.proof;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import school.signpost.support.TestSchool;

/** People write unmistakable things; then everything that is stored, logged or measured is searched for them. */
class NothingConfidentialLeaksScenario {

    private static final List<String> PLANTED = List.of(
            "zephyrtrain", // a first sentence
            "quillfeatherbook", // form answers
            "brackenvale",
            "marzipanmore",
            "ottoline grubbins", // a child's name, in the private form
            "thistledown",
            "wimblecroft", // something added later
            "larkspurnote", // a note to the reporter
            "cobblewick", // a draft that was never sent
            "juniperfell", // what a pupil wrote
            "penhallowstranger", // the name of somebody on no list
            "kx7!pqr2zz", // passwords
            "autumnglow77");

    private final TestSchool school = TestSchool.onASchoolMorning();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("school.signpost");

    @BeforeEach
    void everythingIsLogged() {
        ours.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void asBefore() {
        root.detachAppender(log);
        ours.setLevel(Level.INFO);
    }

    @Test
    void neitherTheStoreNorTheLogNorTheMeasurementsHoldWhatPeopleWrote() throws IOException {
        peopleWrite();

        var stored = school.everythingStored();
        assertThat(found(String.join("\n", stored))).as("in documents").isEmpty();
        assertThat(foundInFiles(school.data())).as("in files").isEmpty();
        assertThat(found(logged())).as("in the log").isEmpty();
        assertThat(found(school.get("/actuator/prometheus").body()))
                .as("in measurements")
                .isEmpty();
    }

    /** What is searched for is found where it may be: a search that finds nothing anywhere proves nothing. */
    @Test
    void theSearchFindsWhatIsThere() throws IOException {
        peopleWrite();

        var sent = school.teams().sent().stream()
                .map(message -> message.body().toString())
                .collect(Collectors.joining("\n"));

        assertThat(found(sent)).contains("zephyrtrain", "larkspurnote", "quillfeatherbook");
        assertThat(found("a " + Base64.getEncoder().encodeToString("brackenvale".getBytes(StandardCharsets.UTF_8))))
                .contains("brackenvale");
        assertThat(String.join("\n", school.everythingStored())).contains("lost-device");
        assertThat(school.get("/actuator/prometheus").body()).contains("signpost_notices");
        assertThat(school.data()).isNotEmptyDirectory();
    }

    private void peopleWrite() {
        var chidi = school.person("Chidi Eze");
        var nadia = school.person("Nadia Rahman");
        chidi.says("ive left my school laptop on the zephyrtrain");
        chidi.presses(
                "Send the report",
                Map.of("device", "quillfeatherbook", "place", "brackenvale", "more", "marzipanmore Kx7!pqr2zz"));
        chidi.says("add: it was at wimblecroft");
        nadia.presses("I've got this", Map.of("note", "larkspurnote"));
        nadia.presses("Open");

        var beth = school.person("Beth Rowlands");
        var sam = school.person("Sam Okoro");
        beth.says("a child told me at cobblewick something worrying");
        beth.presses("Tell Sam Okoro (DSL) now");
        var form = beth.presses("Add details (private form)");
        beth.pressesOn(form, "Send", Map.of("words", "thistledown", "child", "Ottoline Grubbins"));
        sam.presses("Open");

        school.person("Hannah Lindqvist").says("a child told me at cobblewick his dad hits him");
        school.person("Mei Tan").says("my password is Autumnglow77 and it was stolen");
        school.person("Mei Tan").says("password: autumnglow77");
        school.pupil().says("my dad hits me at juniperfell and i am scared to go home");
        var casey = school.stranger("Casey Penhallowstranger");
        casey.says("a child told me something worrying");
        var offered = casey.presses("Yes, I work or volunteer here");
        casey.pressesOn(offered, "Tell Sam Okoro (DSL) now", Map.of());
        school.passes(Duration.ofMinutes(20));
    }

    private String logged() {
        var lines = new ArrayList<String>();
        for (var event : List.copyOf(log.list)) {
            lines.add(event.getFormattedMessage() + " " + event.getKeyValuePairs());
            for (var thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
                lines.add(thrown.getMessage());
            }
        }
        return String.join("\n", lines);
    }

    private static List<String> found(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        return PLANTED.stream()
                .filter(word -> small.contains(word)
                        || text.contains(Base64.getEncoder()
                                .withoutPadding()
                                .encodeToString(word.getBytes(StandardCharsets.UTF_8))
                                .replaceAll(".$", "")))
                .toList();
    }

    /** The bytes as they lie on the disk; what a reader of the disk would see, whatever the database says. */
    private static List<String> foundInFiles(Path folder) throws IOException {
        var all = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = Files.readAllBytes(file);
                all.addAll(found(new String(bytes, StandardCharsets.ISO_8859_1)));
                all.addAll(found(new String(bytes, StandardCharsets.UTF_16BE)));
            }
        }
        return all;
    }
}
