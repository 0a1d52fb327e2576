package school.signpost.policy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.signpost.policy.model.Policy.Document;
import school.signpost.policy.model.Policy.SafeguardingRecord;
import school.signpost.policy.model.Policy.School;
import school.signpost.policy.model.RetentionRule.Keep;
import school.signpost.policy.model.Statement.Strength;
import school.signpost.shared.KindId;
import school.signpost.shared.SchoolId;
import school.signpost.time.SchoolCalendar;

/** What a policy answers about itself. */
class PolicyTest {

    private static final Statement ALWAYS = new Statement("Keep it.", "4.1", Strength.MUST);
    private static final Statement SOMETIMES =
            new Statement("Wipe it.", "school-choice", Strength.ADVICE, new Condition(Map.of("own", Set.of("yes"))));

    private final Policy policy = SmallPolicy.of(
            SchoolId.of("x"),
            new SchoolCalendar(ZoneOffset.UTC, LocalTime.of(8, 0), LocalTime.of(17, 0), List.of(), List.of()),
            Map.of());

    @Test
    void twoSchoolsOfATrustMustNotShareIdOrPrefix() {
        assertThat(school("a", "INC").clashWith(school("a", "ELM"))).contains("school.id");
        assertThat(school("a", "INC").clashWith(school("b", "INC"))).contains("school.reference-prefix");
        assertThat(school("a", "INC").clashWith(school("b", "ELM"))).isEmpty();
    }

    @Test
    void withoutAnOutsideContactThereIsNobodyToPhone() {
        assertThatThrownBy(policy::whenNobodyIsLeft).hasMessageContaining(Policy.DESIGNATED_OFFICER);
        assertThat(policy.rolesOf("sam@s.example")).isEmpty();
        assertThat(policy.duties().agreements()).isEmpty();
    }

    @Test
    void whatItHoldsIsFoundByItsNameAndARoleByItsHoldersAndDeputies() {
        var school = new RoutingWorld().role("head", List.of("alex")).role("dsl", List.of("sam"), "alex");
        var kind = SmallKind.asking("lost-device");
        var officer = new Policy.Contact(Policy.DESIGNATED_OFFICER, "Duty desk", "0151 496 0000", null);
        var full = with(school.policy(), Map.of(kind.id(), kind), Map.of(officer.id(), officer));

        assertThat(full.kind(kind.id())).contains(kind);
        assertThat(full.kind(KindId.of("unknown"))).isEmpty();
        assertThat(full.whenNobodyIsLeft()).isEqualTo(officer);
        assertThat(full.contact("unknown")).isEmpty();
        assertThat(full.rolesOf("Alex@School.example")).containsExactly(Role.DSL, Role.HEAD);
        assertThat(full.rolesOf("sam@school.example")).containsExactly(Role.DSL);
        assertThat(full.rolesOf("grace@school.example")).isEmpty();
    }

    private static Policy with(Policy base, Map<KindId, IncidentKind> kinds, Map<String, Policy.Contact> contacts) {
        return new Policy(
                base.school(),
                contacts,
                base.calendar(),
                base.absences(),
                base.roles(),
                kinds,
                base.duties(),
                base.channels(),
                base.chasers());
    }

    @Test
    void adviceToAllLeavesOutWhatDependsOnAnAnswer() {
        var kind = SmallKind.advising(List.of(SOMETIMES), List.of(ALWAYS));

        assertThat(kind.allAdvice()).containsExactly(SOMETIMES, ALWAYS);
        assertThat(kind.adviceToAll()).containsExactly(ALWAYS);
        assertThat(kind.asking(List.of()).allAdvice()).containsExactly(SOMETIMES, ALWAYS);
        assertThat(kind.isOther()).isFalse();
        assertThat(SmallKind.asking("other").isOther()).isTrue();
    }

    @Test
    void whatTheSchoolChoseIsNeverCalledPolicy() {
        assertThat(ALWAYS.isSchoolChoice()).isFalse();
        assertThat(SOMETIMES.isSchoolChoice()).isTrue();
        assertThat(new Basis("school-choice", Strength.MUST, List.of()).isSchoolChoice())
                .isTrue();
        assertThat(new Basis(null, Strength.MUST, List.of()).isSchoolChoice()).isFalse();
        assertThat(new Stated<>(1, "school-choice", Strength.MUST).isSchoolChoice())
                .isTrue();
        assertThat(new Stated<>(1, "3", Strength.MUST).isSchoolChoice()).isFalse();
    }

    @Test
    void aKindWithoutARuleOfItsOwnIsKeptForTheStandardTime() {
        var childs = new Stated<Keep>(new Keep.TransferToChildFile(), "9", Strength.MUST);
        var rule = new RetentionRule(
                new Stated<>(Period.ofYears(7), "8", Strength.SHOULD),
                Map.of(KindId.of("safeguarding-concern"), childs),
                new Basis("8", Strength.SHOULD, List.of()));

        assertThat(rule.keep(KindId.of("safeguarding-concern"))).isEqualTo(childs);
        assertThat(rule.keep(KindId.of("lost-device")))
                .isEqualTo(new Stated<Keep>(new Keep.For(Period.ofYears(7)), "8", Strength.SHOULD));
    }

    private static School school(String id, String prefix) {
        return new School(
                SchoolId.of(id),
                "St X",
                prefix,
                new Document("ICT", "1", null, List.of()),
                null,
                SafeguardingRecord.HERE);
    }
}
