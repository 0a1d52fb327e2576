package school.signpost.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import school.signpost.policy.model.Condition;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Question.AnswerType;
import school.signpost.policy.model.Role;
import school.signpost.policy.model.Statement;
import school.signpost.shared.KindId;
import school.signpost.shared.RoleId;

/** The built-in school is complete. */
class ExamplePolicyTest {

    private final PolicyReading reading = new ReadPolicy().read("policy.yaml", example());

    @Test
    void theExampleReadsWithoutErrorOrWarning() {
        assertThat(reading).isInstanceOf(PolicyReading.Good.class);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void everyKindIsThereWithWordsAdviceAndAShortForm() {
        assertThat(policy().kinds().keySet())
                .extracting(KindId::value)
                .containsExactlyInAnyOrder(
                        "lost-device",
                        "stolen-device",
                        "lost-data",
                        "lost-token",
                        "offensive-email",
                        "unsolicited-email",
                        "untrusted-attachment",
                        "suspected-virus",
                        "anti-virus-issue",
                        "password-compromised",
                        "data-breach",
                        "email-received-in-error",
                        "inappropriate-material",
                        "filter-failure",
                        "deliberate-access",
                        "misuse",
                        "cyberbullying",
                        "safeguarding-concern",
                        "pupil-contacts-staff",
                        "parent-contacts-staff",
                        "staff-harassed-online",
                        "adult-behaviour",
                        "access-problem",
                        "security-breach",
                        "equipment-fault",
                        "other");
        assertThat(policy().kinds().values()).allSatisfy(kind -> {
            assertThat(kind.words()).isNotEmpty();
            assertThat(kind.examples()).hasSizeGreaterThanOrEqualTo(5);
            assertThat(kind.advice()).isNotEmpty().extracting(Statement::source).doesNotContainNull();
            assertThat(kind.questions()).hasSizeBetween(1, 6);
            assertThat(kind.source()).isNotNull();
        });
    }

    /** A default that names a question which its own kind does not ask would silently never hold. */
    @Test
    void everyBranchOfABuiltInKindHangsOnAQuestionThatItAsks() {
        assertThat(policy().kinds().values())
                .allSatisfy(kind -> assertThat(conditions(kind))
                        .allSatisfy(condition ->
                                assertThat(condition.answers().values()).noneMatch(java.util.Set::isEmpty)));
    }

    private static java.util.List<Condition> conditions(IncidentKind kind) {
        var all = new java.util.ArrayList<Condition>();
        kind.questions().forEach(each -> all.add(each.onlyIf()));
        kind.beforeQuestions().forEach(each -> all.add(each.onlyIf()));
        kind.advice().forEach(each -> all.add(each.onlyIf()));
        kind.checklist().forEach(each -> all.add(each.onlyIf()));
        kind.sequel().opens().forEach(each -> all.add(each.when()));
        kind.sequel().leadsTo().forEach(each -> all.add(each.when()));
        return all;
    }

    @Test
    void everyReporterLearnsWhatHappensNext() {
        assertThat(policy().kinds().values())
                .allSatisfy(kind -> assertThat(kind.sequel().next()).isNotEmpty());
    }

    @Test
    void whateverMayBeAboutAChildOrAColleagueIsRestricted() {
        assertThat(policy().kinds().values().stream()
                        .filter(kind -> kind.restricted())
                        .map(kind -> kind.id().value()))
                .containsExactlyInAnyOrder(
                        "inappropriate-material",
                        "deliberate-access",
                        "cyberbullying",
                        "safeguarding-concern",
                        "pupil-contacts-staff",
                        "adult-behaviour",
                        "other");
    }

    @Test
    void everyKindThatCanBeAboutConductAsksWhom() {
        assertThat(policy().kinds().values())
                .allSatisfy(kind -> assertThat(
                                kind.questions().stream().anyMatch(question -> question.as() == AnswerType.PERSON))
                        .isEqualTo(kind.personConcerned() == school.signpost.policy.model.PersonConcerned.CONDUCT));
    }

    @Test
    void theSchoolsOwnStepsDoNotInheritOurInformedRolesOrClause() {
        var virus = policy().kind(KindId.of("suspected-virus")).orElseThrow();

        assertThat(virus.route().source()).isEqualTo("Viruses, 6.1");
        assertThat(policy().kind(KindId.of("unsolicited-email"))
                        .orElseThrow()
                        .route()
                        .also())
                .isEmpty();
    }

    @Test
    void nobodyLeftInTheSchoolLeadsToTheDesignatedOfficer() {
        assertThat(policy().whenNobodyIsLeft().phone()).isEqualTo("01632 960002");
    }

    @Test
    void rolesOfAPersonCountDeputiesToo() {
        assertThat(policy().rolesOf("Priya.Shah@school.example")).containsExactly(Role.DSL);
        assertThat(policy().rolesOf("olivia.bennett@school.example"))
                .containsExactly(RoleId.of("data-protection-officer"), RoleId.of("office-manager"));
    }

    private Policy policy() {
        return ((PolicyReading.Good) reading).policy();
    }

    static byte[] example() {
        try {
            return Files.readAllBytes(Path.of("../infra/schools/example/policy.yaml"));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
