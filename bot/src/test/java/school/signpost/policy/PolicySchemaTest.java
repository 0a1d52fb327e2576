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

/** The schema that editors use and the reader that decides agree. */
class PolicySchemaTest {

    /** Wrong by what they mean and not by their form, which is all a schema can see. */
    private static final Set<String> WRONG_BY_MEANING = Set.of(
            "about-unknown-role.yaml", "branches.yaml", "too-many-questions.yaml", "unknown-role.yaml");

    /** Not YAML, or a use of YAML that never reaches a schema. */
    private static final Set<String> NOT_FOR_A_SCHEMA = Set.of(
            "aliases.yaml",
            "colon.yaml",
            "control-character.yaml",
            "duplicate-key.yaml",
            "empty.yaml",
            "merge-key.yaml",
            "not-utf8.yaml",
            "open-quote.yaml",
            "tab.yaml",
            "tag.yaml",
            "two-documents.yaml",
            "unclosed.yaml");

    private static final Schema SCHEMA = schema();

    private final ReadPolicy reader = new ReadPolicy();

    private static Schema schema() {
        var stream = PolicySchemaTest.class.getResourceAsStream("/policy/policy-1.schema.json");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(stream, InputFormat.JSON);
    }

    static List<Path> broken() throws IOException {
        return BrokenPoliciesTest.files().stream()
                .filter(file -> !NOT_FOR_A_SCHEMA.contains(file.getFileName().toString()))
                .toList();
    }

    @Test
    void theExampleAgreesWithTheSchemaItNames() {
        String example = new String(ExamplePolicyTest.example(), StandardCharsets.UTF_8);

        assertThat(example)
                .startsWith(
                        "# yaml-language-server: $schema=../../../bot/src/main/resources/policy/policy-1.schema.json");
        assertThat(SCHEMA.validate(example, InputFormat.YAML)).isEmpty();
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
                "incidents: { lost-device: { advice: [ { is: Stop, only-if: { q: [Yes, No] } } ], questions: [ { id: q, ask: Is it?, as: choice, options: [Yes, No], ask-first: true, said-as: { Yes: [it is] } } ], opens: [ { kind: data-breach, when: { q: Yes } } ] } }",
                "incidents: { tuck-shop: { title: Tuck shop, steps: [ { tell: head, within: PT1H } ], next: [ We look. ], assessment: { ask: How bad?, options: [Bad, Worse], by: [head] }, checklist: [ { do: Look, only-if: { assessment: Worse } } ] } }",
                "passwords: { staff: { max-age: P90D, remind: [P14D, P0D] } }",
                "agreements: { a: { title: A, text: agreements/a.md, version: \"1\", for: pupils, sign: [ { on: admission, within: P14D } ] } }",
                "retention: { default: P7Y, by-kind: { other: { keep: P1Y6M } } }"
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
                "leavers: { equipment-back: maybe }",
                "marking: { scheme: official, default: 1, sensitive: X }",
                "reviews: { what: X }"
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
