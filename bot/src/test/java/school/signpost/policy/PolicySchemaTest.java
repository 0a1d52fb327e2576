package school.signpost.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/** The schema that editors use and the reader that decides agree. */
class PolicySchemaTest {

    /** Wrong by what they mean and not by their form, which is all a schema can see. */
    private static final Set<String> WRONG_BY_MEANING = Set.of(
            "about-unknown-role.yaml",
            "branches.yaml",
            "confirmed-by-circle.yaml",
            "hours-backwards.yaml",
            "marking-outside-its-levels.yaml",
            "removed-before-disabled.yaml",
            "same-as-circle.yaml",
            "too-many-questions.yaml",
            "two-reviews-with-one-id.yaml",
            "unknown-role.yaml",
            "unknown-roles-in-duties.yaml");

    /** A use of YAML that never reaches a schema; so is whatever is not YAML at all. */
    private static final Set<String> NOT_FOR_A_SCHEMA = Set.of(
            "aliases.yaml",
            "duplicate-key.yaml",
            "empty.yaml",
            "half-a-character.yaml",
            "kind-twice.yaml",
            "merge-key.yaml",
            "tag.yaml",
            "tag-directive.yaml",
            "tag-of-our-own.yaml",
            "two-documents.yaml",
            "unknown-alias.yaml");

    private static final Schema SCHEMA = schema();

    private final ReadPolicy reader = new ReadPolicy();

    private static Schema schema() {
        var stream = PolicySchemaTest.class.getResourceAsStream("/policy/policy-1.schema.json");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(stream, InputFormat.JSON);
    }

    static List<Path> broken() throws IOException {
        return BrokenPoliciesTest.files().stream()
                .filter(file -> !NOT_FOR_A_SCHEMA.contains(file.getFileName().toString()) && isYaml(file))
                .toList();
    }

    private static boolean isYaml(Path file) {
        try {
            SCHEMA.validate(Files.readString(file), InputFormat.YAML);
            return true;
        } catch (IOException | JacksonException notYaml) {
            return false;
        }
    }

    static List<Path> examples() throws IOException {
        try (var schools = Files.list(Path.of("../infra/schools"))) {
            return schools.map(school -> school.resolve("policy.yaml"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleAgreesWithTheSchemaItNames(Path file) throws IOException {
        String example = Files.readString(file);

        assertThat(example)
                .startsWith(
                        "# yaml-language-server: $schema=../../../bot/src/main/resources/policy/policy-1.schema.json");
        assertThat(SCHEMA.validate(example, InputFormat.YAML)).isEmpty();
        assertThat(reader.read("policy.yaml", bytes(example))).isInstanceOf(PolicyReading.Good.class);
    }

    @Test
    void mostBrokenFilesAreForTheSchemaToo() throws IOException {
        assertThat(broken()).hasSizeGreaterThan(BrokenPoliciesTest.files().size() / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pinewood", "st-georges", "wirral", "jasper", "holywell"})
    void theFiveSchoolsNameTheSchemaAndSatisfyIt(String school) throws IOException {
        String policy = Files.readString(Path.of("../infra/schools", school, "policy.yaml"));

        assertThat(policy)
                .startsWith(
                        "# yaml-language-server: $schema=../../../bot/src/main/resources/policy/policy-1.schema.json");
        assertThat(SCHEMA.validate(policy, InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatTheReaderRefusesForItsFormTheSchemaRefusesToo(Path file) throws IOException {
        boolean valid =
                SCHEMA.validate(Files.readString(file), InputFormat.YAML).isEmpty();

        assertThat(valid).isEqualTo(WRONG_BY_MEANING.contains(file.getFileName().toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incidents: { lost-device: {} }",
                "incidents: { lost-device: { enabled: false } }",
                "incidents: { lost-device: { steps: [ { tell: head, within: PT15S } ] } }",
                "incidents: { lost-device: { steps: [ { tell: { any: [head, { all: [head, dsl] }] }, acknowledge: each, within: P2DT4H } ] } }",
                "incidents: { lost-device: { when-about: { head: { steps: [] } } } }",
                "incidents: { tuck-shop: { title: Tuck shop, steps: [ { tell: { all: [head] }, within: PT1H } ] } }",
                "incidents: { safeguarding-concern: { restricted: true, person-concerned: conduct } }",
                "incidents: { lost-device: { questions: [ { ask: Which device?, as: device }, { ask: Is it?, as: choice, options: [Yes, No] } ] } }",
                "chasers: { immediate: { after: PT4H, times: 2 }, routine: never }",
                "channels: { order: [email, teams], wait: PT5M, urgency: { routine: { order: [teams] } }, roles: { head: { wait: PT1M } } }",
                "incidents: { lost-device: { advice: [ { is: Stop, only-if: { q: [Yes, No] } } ], questions: [ { id: q, ask: Is it?, as: choice, options: [Yes, No], ask-first: true, said-as: { Yes: [it is] } } ], opens: [ { kind: data-breach, when: { q: Yes } } ] } }",
                "incidents: { tuck-shop: { title: Tuck shop, steps: [ { tell: head, within: PT1H } ], next: [ We look. ], assessment: { ask: How bad?, options: [Bad, Worse], by: [head] }, checklist: [ { do: Look, only-if: { assessment: Worse } } ] } }",
                "passwords: { staff: { max-age: P90D, remind: [P14D, P0D] } }",
                "agreements: { a: { title: A, text: agreements/a.md, version: \"1\", for: pupils, sign: [ { on: admission, within: P14D } ] } }",
                "retention: { default: P7Y, by-kind: { other: { keep: P1Y6M } } }",
                "retention: { default: { is: P7Y, source: x }, conflicts: [ { says: a, source: b, follow: true, why: c } ] }",
                "passwords: { staff: { max-age: { is: P90D, strength: should }, must-have: { is: [upper] }, change-on: [leaver], for: [staff], rules: [No.] } }",
                "leavers: { disable-within: { is: P0D }, equipment-back: { is: false, source: a }, equipment-to: head }",
                "agreements: { a: { title: A, text: a.md, version: \"1\", for: pupils, years: [n-R, \"13\"], signed-by: [pupil, parent], needs: reading, sign: [ { on: school-year, within: P2W } ] } }",
                "reviews: [ { what: A, every: P1Y, id: a, tell: head, strength: advice } ]",
                "reviews: [ { what: A, every: Second Tuesday of February }, { what: B, every: { is: tuesday from 05 february, source: school-choice } } ]",
                "marking: { scheme: a, default: b, sensitive: c, levels: [b, c] }",
                "rules: { phones: { title: P, words: [p], says: [ { is: No., source: a } ], ask: head } }"
            })
    void whatIsRightForTheReaderIsRightForTheSchema(String more) {
        assertThat(reader.read("policy.yaml", bytes(base(more)))).isInstanceOf(PolicyReading.Good.class);
        assertThat(SCHEMA.validate(base(more), InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incidents: { lost-device: { enabled: no } }",
                "incidents: { lost-device: { words: lost } }",
                "incidents: { lost-device: { advice: [ { says: Stop } ] } }",
                "incidents: { lost-device: { advice: [ { is: Stop, strength: may } ] } }",
                "incidents: { lost-device: { questions: [ { ask: Which?, as: choice, options: [one] } ] } }",
                "incidents: { lost-device: { steps: [ { tell: head, acknowledge: all, within: PT15M } ] } }",
                "incidents: { lost-device: { steps: [ { tell: head, within: P1Y } ] } }",
                "incidents: { lost-device: { title: \" \" } }",
                "incidents: { Lost-Device: {} }",
                "incidents: { lost-device: { opens: [ { kind: data-breach } ] } }",
                "incidents: { lost-device: { leads-to: [ { kind: data-breach, when: {} } ] } }",
                "incidents: { lost-device: { questions: [ { ask: Is it?, as: yes-no, ask-first: often } ] } }",
                "incidents: { lost-device: { assessment: { ask: How bad?, options: [Bad] } } }",
                "incidents: { other: { restricted: false } }",
                "incidents: []",
                "channels: { order: [pigeon] }",
                "channels: { urgency: { soon: { wait: PT1M } } }",
                "channels: { roles: { head: { wait: soon } } }",
                "leavers: { equipment-back: maybe }",
                "marking: { scheme: official, default: 1, sensitive: X }",
                "reviews: { what: X }",
                "reviews: [ { what: X, every: P0D } ]",
                "reviews: [ { what: X, every: fifth tuesday of february } ]",
                "reviews: [ { what: X, every: tuesday from 32 march } ]",
                "leavers: { remove-within: second tuesday of february }",
                "leavers: { disable-within: PT4H }",
                "passwords: { staff: { max-age: P0D } }",
                "passwords: { staff: { must-have: [] } }",
                "passwords: { Staff: {} }",
                "agreements: { a: { title: A, text: a.md, version: \"1\", for: [staff], years: [R], sign: [ { on: start, within: P1D } ] } }",
                "agreements: { a: { title: A, text: a.md, version: \"1\", for: Pupils, sign: [ { on: start, within: P1D } ] } }",
                "rules: { phones: { title: P, says: [] } }",
                "marking: { scheme: a, default: b, sensitive: c, levels: b }"
            })
    void whatIsWrongForTheSchemaIsWrongForTheReader(String more) {
        assertThat(SCHEMA.validate(base(more), InputFormat.YAML)).isNotEmpty();
        assertThat(reader.read("policy.yaml", bytes(base(more)))).isInstanceOf(PolicyReading.Bad.class);
    }

    private static String base(String more) {
        return """
                policy: 1
                school: { id: st-x, name: St X, reference-prefix: INC, document: { title: ICT, version: "1" } }
                contacts: { emergency: { phone: "999" }, local-authority-designated-officer: { phone: "01632 960002" } }
                calendar: { working-hours: "08:00-17:00" }
                roles:
                  head: { title: Headteacher, holders: [alex@school.example] }
                  dsl: { title: Lead, holders: [sam@school.example] }
                  line-manager: { title: Line manager, from: staff-list }
                """ + more + "\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
