package school.signpost.policy.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import school.signpost.staff.ReadStaffList;

/** The five schools made from published documents load, cite and invent as they should. */
class FiveSchoolsTest {

    private static final String FIVE = "school.signpost.policy.schools.ExampleSchool#five";
    private static final Pattern EMAIL = Pattern.compile("[\\w.-]+@[\\w.-]+");
    private static final Pattern PHONE = Pattern.compile("phone: \"([^\"]+)\"");
    private static final Pattern STATEMENT = Pattern.compile("- \\{ is: \".*");

    @ParameterizedTest
    @MethodSource(FIVE)
    void saysOfEveryBuiltInKindWhatBecomesOfIt(String slug) {
        var builtIn = ExampleSchool.named("example").policy().kinds().keySet();

        assertThat(text(slug, "policy.yaml").lines())
                .containsAll(builtIn.stream().map(kind -> "  " + kind + ":").toList());
    }

    @ParameterizedTest
    @MethodSource(FIVE)
    void restsEverythingThatItStatesOnAClauseThatIsThere(String slug) {
        var clauses = Clauses.beside(slug);

        var citations = Citations.of(ExampleSchool.named(slug).policy());

        assertThat(citations)
                .hasSizeGreaterThan(100)
                .allSatisfy(citation -> assertThat(citation.source())
                        .as(citation.where())
                        .isNotNull()
                        .satisfies(source -> assertThat(clauses.hold(String.valueOf(source)))
                                .as(citation.where() + ": " + source)
                                .isTrue()));
        assertThat(citations)
                .filteredOn(citation -> "school-choice".equals(citation.source()))
                .isNotEmpty();
    }

    @Test
    void aClauseThatIsNotThereIsNotHeld() {
        var clauses = Clauses.beside("pinewood");

        assertThat(clauses.hold("Incident Reporting, lines 166-171")).isTrue();
        assertThat(clauses.hold("Incident Reporting, lines 166-171; Passwords, line 1030"))
                .isTrue();
        assertThat(clauses.hold("Incident Reporting, lines 166-173")).isFalse();
        assertThat(clauses.hold("Incident Reporting, lines 170-169")).isFalse();
        assertThat(clauses.hold("Incident Report, lines 166-171")).isFalse();
        assertThat(clauses.hold("Incident Reporting")).isFalse();
        assertThat(clauses.hold("Incident Reporting, lines 166-171; somewhere")).isFalse();
    }

    @ParameterizedTest
    @MethodSource(FIVE)
    void saysOfEveryStatementOfItsOwnWhereItStandsAndHowBindingItIs(String slug) {
        var statements = STATEMENT.matcher(text(slug, "policy.yaml")).results().toList();

        assertThat(statements)
                .hasSizeGreaterThan(40)
                .allSatisfy(line -> assertThat(line.group()).contains(" source: ", " strength: "));
    }

    @ParameterizedTest
    @MethodSource(FIVE)
    void inventsItsPeopleItsAddressesAndItsNumbers(String slug) {
        var school = ExampleSchool.named(slug);
        String policy = text(slug, "policy.yaml");
        String staff = text(slug, "staff.csv");

        assertThat(new ReadStaffList()
                        .read("staff.csv", staff.getBytes(StandardCharsets.UTF_8))
                        .problems())
                .isEmpty();
        assertThat(school.members()).hasSizeBetween(15, 25);
        assertThat(EMAIL.matcher(policy + staff).results().map(each -> each.group()))
                .allMatch(address -> address.endsWith(".example"));
        assertThat(PHONE.matcher(policy).results().map(each -> each.group(1)))
                .allMatch(phone -> phone.matches("01632 960\\d{3}")
                        || List.of("999", "101").contains(phone));
    }

    @ParameterizedTest
    @MethodSource(FIVE)
    void hasATextForEveryAgreementAndSaysInAFewLinesWhatIsSpecialAboutIt(String slug) {
        var agreements =
                ExampleSchool.named(slug).policy().duties().agreements().values();

        assertThat(agreements)
                .isNotEmpty()
                .allSatisfy(agreement -> assertThat(text(slug, agreement.textFile()))
                        .startsWith("# ")
                        .hasSizeGreaterThan(200));
        assertThat(text(slug, "README.md")).contains("**Strict about**", "**Leaves open**");
    }

    private static String text(String slug, String file) {
        try {
            return Files.readString(ExampleSchool.folder(slug).resolve(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
