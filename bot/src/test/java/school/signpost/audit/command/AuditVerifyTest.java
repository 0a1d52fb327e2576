package school.signpost.audit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import school.signpost.audit.Anchor;
import school.signpost.audit.AuditAnchors;
import school.signpost.audit.AuditTrail;
import school.signpost.shared.SchoolId;

class AuditVerifyTest {

    private static final Anchor NEWEST = new Anchor(12, "ab".repeat(32));

    private final ScriptedTrail trail = new ScriptedTrail();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void saysThatEveryChainHoldsAndWhatToKeep() {
        trail.faults.put("st-example", Optional.empty());

        assertThat(run("verify")).isZero();
        assertThat(out).hasToString(lines("st-example: every link holds. Keep this somewhere else: " + NEWEST));
    }

    @Test
    void oneBrokenChainIsEnoughAndTheOthersAreStillChecked() {
        trail.faults.put("a-school", Optional.of("Entry 3 was changed after it was written."));
        trail.faults.put("b-school", Optional.empty());

        assertThat(run("verify")).isEqualTo(1);
        assertThat(out)
                .hasToString(lines(
                        "a-school: BROKEN. Entry 3 was changed after it was written.",
                        "b-school: every link holds. Keep this somewhere else: " + NEWEST));
    }

    @Test
    void checksOnlyTheSchoolsNamed() {
        trail.faults.put("a-school", Optional.of("Entry 3 was changed after it was written."));
        trail.faults.put("b-school", Optional.empty());

        assertThat(run("verify", "b-school")).isZero();
    }

    @Test
    void anEmptyTrailIsNoFault() {
        assertThat(run("verify")).isZero();
        assertThat(out).hasToString(lines("Nothing has been recorded yet."));
    }

    @Test
    void aSchoolWithoutATrailIsAMistakeNotAGoodResult() {
        trail.faults.put("st-example", Optional.empty());

        assertThat(run("verify", "st-exmaple")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no audit trail of a school 'st-exmaple'.");
    }

    @Test
    void comparesWithAnAnchorThatWasKept() {
        trail.faults.put("st-example", Optional.empty());

        assertThat(run("verify", "--kept", NEWEST.toString())).isZero();
        assertThat(run("verify", "--kept", new Anchor(12, "cd".repeat(32)).toString()))
                .isEqualTo(1);
        assertThat(run("verify", "--kept", "12")).isEqualTo(2);
        assertThat(err.toString()).contains("'12' is no anchor");
    }

    @Test
    void aKeptAnchorBelongsToOneSchool() {
        trail.faults.put("a-school", Optional.empty());
        trail.faults.put("b-school", Optional.empty());

        assertThat(run("verify", "--kept", NEWEST.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--kept belongs to one school");
    }

    @Test
    void aTrailThatCannotBeReadIsNotABrokenOne() {
        trail.unreadable = true;

        assertThat(run("verify")).isEqualTo(3);
    }

    private int run(String... arguments) {
        return AuditCommand.over(trail, trail)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static String lines(String... lines) {
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    /** A trail whose verdicts are written down beforehand. */
    private static final class ScriptedTrail implements AuditTrail, AuditAnchors {

        private final Map<String, Optional<String>> faults = new TreeMap<>();
        private boolean unreadable;

        @Override
        public void append(SchoolId school, Entry entry) {
            throw new UnsupportedOperationException("verifying appends nothing");
        }

        @Override
        public List<Entry> read(SchoolId school, long from, int most) {
            return List.of();
        }

        @Override
        public boolean holds(SchoolId school, String actor, String action, String about) {
            throw new UnsupportedOperationException("verifying looks for no entry");
        }

        @Override
        public Optional<String> verify(SchoolId school) {
            return faults.getOrDefault(school.value(), Optional.empty());
        }

        @Override
        public Optional<String> verify(SchoolId school, Anchor kept) {
            return verify(school).or(() -> kept.equals(NEWEST) ? Optional.empty() : Optional.of("another hash"));
        }

        @Override
        public List<SchoolId> schools() {
            if (unreadable) {
                throw new IllegalStateException("no database");
            }
            return faults.keySet().stream().map(SchoolId::of).toList();
        }

        @Override
        public Optional<Anchor> newest(SchoolId school) {
            return Optional.of(NEWEST);
        }
    }
}
