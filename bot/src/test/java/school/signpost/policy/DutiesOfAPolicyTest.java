package school.signpost.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.signpost.policy.model.Absence;
import school.signpost.policy.model.AgreementRule;
import school.signpost.policy.model.AgreementRule.Needs;
import school.signpost.policy.model.AgreementRule.Occasion;
import school.signpost.policy.model.AgreementRule.OfPupils;
import school.signpost.policy.model.AgreementRule.OfStaff;
import school.signpost.policy.model.AgreementRule.Overdue;
import school.signpost.policy.model.AgreementRule.Signer;
import school.signpost.policy.model.AgreementRule.Trigger;
import school.signpost.policy.model.Basis;
import school.signpost.policy.model.Conflict;
import school.signpost.policy.model.HouseRule;
import school.signpost.policy.model.LeaverRule;
import school.signpost.policy.model.Marking;
import school.signpost.policy.model.PasswordRule;
import school.signpost.policy.model.PasswordRule.ChangeOn;
import school.signpost.policy.model.PasswordRule.CharacterClass;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Policy.Document;
import school.signpost.policy.model.Policy.ImpactAssessment;
import school.signpost.policy.model.Policy.SafeguardingRecord;
import school.signpost.policy.model.RequestRule;
import school.signpost.policy.model.RetentionRule.Keep;
import school.signpost.policy.model.ReviewRule;
import school.signpost.policy.model.Role;
import school.signpost.policy.model.SnoozeRule;
import school.signpost.policy.model.Stated;
import school.signpost.policy.model.Statement;
import school.signpost.policy.model.Statement.Strength;
import school.signpost.policy.model.SuspensionRule;
import school.signpost.policy.model.Tell;
import school.signpost.policy.model.YearRange;
import school.signpost.shared.AgreementId;
import school.signpost.shared.KindId;
import school.signpost.staff.StaffMember.Group;
import school.signpost.time.Recurrence;

/** Whatever a policy file says arrives in the model, with the clause that says it. */
class DutiesOfAPolicyTest {

    private static final Tell HEAD = new Tell.ToRole(Role.HEAD);

    @Test
    void anAgreementOfStaff() {
        var rule = read("""
                agreements:
                  aup:
                    title: Acceptable use
                    text: agreements/staff.md
                    version: "1"
                    for: [staff, governor]
                    needs: reading
                    sign: [ { on: before-access, within: P0D }, { on: school-year, within: { is: P2W, source: school-choice, strength: advice } } ]
                    renew: { every: P1Y, source: school-choice }
                    remind: [P14D, P1D]
                    until-signed: { tell: head }
                    overdue: { tell: head, after: P7D }
                    questions-to: head
                    source: "Lines 7-9"
                    strength: should
                """).duties().agreement(AgreementId.of("aup")).orElseThrow();

        assertThat(rule)
                .isEqualTo(new AgreementRule(
                        AgreementId.of("aup"),
                        "Acceptable use",
                        "agreements/staff.md",
                        "1",
                        new OfStaff(Set.of(Group.STAFF, Group.GOVERNOR)),
                        Needs.READING,
                        List.of(
                                new Occasion(
                                        Trigger.BEFORE_ACCESS, new Stated<>(Period.ZERO, "Lines 7-9", Strength.SHOULD)),
                                new Occasion(
                                        Trigger.SCHOOL_YEAR,
                                        new Stated<>(Period.ofWeeks(2), "school-choice", Strength.ADVICE))),
                        new Stated<>(Period.ofYears(1), "school-choice", Strength.MUST),
                        List.of(Period.ofDays(14), Period.ofDays(1)),
                        HEAD,
                        new Overdue(HEAD, Period.ofDays(7)),
                        Role.HEAD,
                        new Basis("Lines 7-9", Strength.SHOULD, List.of())));
        assertThat(Objects.requireNonNull(rule.renewEvery()).isSchoolChoice()).isTrue();
        assertThat(rule.basis().isSchoolChoice()).isFalse();
    }

    @Test
    void anAgreementOfPupilsWithTheirParents() {
        var rule = read("""
                agreements:
                  pupils:
                    { title: T, text: a.md, version: "1", for: pupils, years: [N, R-2], signed-by: [pupil, parent],
                      sign: [ { on: admission, within: P14D } ] }
                """).duties().agreement(AgreementId.of("pupils")).orElseThrow();

        assertThat(rule.audience())
                .isEqualTo(new OfPupils(
                        List.of(new YearRange("N", "N"), new YearRange("R", "2")),
                        Set.of(Signer.PUPIL, Signer.PARENT)));
        assertThat(rule.needs()).isEqualTo(Needs.SIGNATURE);
        assertThat(rule.renewEvery()).isNull();
    }

    @Test
    void passwordsWhosePartsRestOnClausesOfTheirOwn() {
        var rules = read("""
                passwords:
                  staff:
                    max-age: P90D
                    min-length: { is: 8, source: "Line 1039", strength: must }
                    must-have: { is: [upper, digit], strength: should }
                    change-on: [first-log-on, leaver]
                    remind: [P3D]
                    rules: [ { is: Tell nobody., source: "Line 1024", strength: must } ]
                    how-to-change: Press Ctrl, Alt and Delete.
                    source: "Line 1079"
                    strength: advice
                    conflicts: [ { says: weekly, source: "Line 1", follow: true, why: newer } ]
                  generic: { owner: head, accounts: [kiosk], source: school-choice }
                """).duties().passwords();

        assertThat(rules.get("staff"))
                .isEqualTo(new PasswordRule(
                        "staff",
                        Set.of(Group.values()),
                        new Stated<>(Period.ofDays(90), "Line 1079", Strength.ADVICE),
                        new Stated<>(8, "Line 1039", Strength.MUST),
                        new Stated<>(Set.of(CharacterClass.UPPER, CharacterClass.DIGIT), "Line 1079", Strength.SHOULD),
                        Set.of(ChangeOn.FIRST_LOG_ON, ChangeOn.LEAVER),
                        List.of(Period.ofDays(3)),
                        null,
                        List.of(),
                        List.of(new Statement("Tell nobody.", "Line 1024", Strength.MUST)),
                        "Press Ctrl, Alt and Delete.",
                        new Basis(
                                "Line 1079",
                                Strength.ADVICE,
                                List.of(new Conflict("weekly", "Line 1", true, "newer")))));
        var generic = Objects.requireNonNull(rules.get("generic"));
        assertThat(generic.groups()).isEmpty();
        assertThat(generic.owner()).isEqualTo(Role.HEAD);
        assertThat(generic.accounts()).containsExactly("kiosk");
        assertThat(generic.basis().isSchoolChoice()).isTrue();
    }

    @Test
    void howLongAndHowOftenRemindersMayBePutOffIsTheSchoolsChoice() {
        assertThat(read("snooze: { days: 3, times: 1 }\n").duties().snooze()).isEqualTo(new SnoozeRule(3, 1));
        assertThat(read("snooze: { times: 5 }\n").duties().snooze()).isEqualTo(new SnoozeRule(7, 5));
        assertThat(read("snooze: { times: 5 }\n").duties().snooze().isAllowed()).isTrue();
        assertThat(read("snooze: never\n").duties().snooze().isAllowed()).isFalse();
        assertThat(read("reviews: []\n").duties().snooze()).isEqualTo(SnoozeRule.USUAL);
    }

    @ParameterizedTest
    @CsvSource({
        "second tuesday of february, TUESDAY, --02-08",
        "First Monday of September, MONDAY, --09-01",
        "fourth friday of june, FRIDAY, --06-22",
        "tuesday from 5 february, TUESDAY, --02-05",
        "sunday from 29 february, SUNDAY, --02-29"
    })
    void aReviewMayComeOnADayOfTheYear(String written, DayOfWeek weekday, MonthDay from) {
        var reviews = read("reviews: [ { what: A, every: " + written + " } ]\n")
                .duties()
                .reviews();

        assertThat(reviews).extracting(each -> each.every().is()).containsExactly(new Recurrence.Yearly(weekday, from));
    }

    @Test
    void leaversReviewsRetentionMarkingAndRulesOfTheHouse() {
        var duties = read("""
                leavers: { disable-within: P0D, remove-within: { is: P4W, source: "L 929" }, tell: head, equipment-back: true, equipment-to: head, suspension: { by: [head], account-to: head, within: PT2H }, source: "L 1" }
                reviews: [ { what: This policy, every: P24M, next: 2027-07-01, tell: head, source: "1588" }, { what: Keys, every: { is: P1Y, source: school-choice, strength: advice }, id: keys, source: "12" } ]
                retention: { default: P7Y, by-kind: { other: { keep: P1Y }, safeguarding-concern: { keep: transfer-to-child-file, source: "K" } }, source: school-choice }
                marking: { scheme: own, default: Protect, sensitive: Restricted, levels: [Unclassified, Protect, Restricted], source: "155" }
                rules: { phones: { title: Own phones, words: [phone], says: [Only in breaks.], ask: head, source: "9" } }
                """).duties();

        assertThat(duties.leavers())
                .isEqualTo(new LeaverRule(
                        new Stated<>(Period.ZERO, "L 1", Strength.MUST),
                        new Stated<>(Period.ofDays(28), "L 929", Strength.MUST),
                        HEAD,
                        new Stated<>(true, "L 1", Strength.MUST),
                        Role.HEAD,
                        new SuspensionRule(List.of(Role.HEAD), Role.HEAD, Duration.ofHours(2)),
                        List.of(),
                        basis("L 1")));
        assertThat(duties.reviews())
                .containsExactly(
                        new ReviewRule(
                                "this-policy",
                                "This policy",
                                new Stated<>(new Recurrence.Every(Period.ofMonths(24)), "1588", Strength.MUST),
                                LocalDate.of(2027, 7, 1),
                                HEAD,
                                basis("1588")),
                        new ReviewRule(
                                "keys",
                                "Keys",
                                new Stated<>(new Recurrence.Every(Period.ofYears(1)), "school-choice", Strength.ADVICE),
                                null,
                                null,
                                basis("12")));
        assertThat(duties.marking())
                .isEqualTo(new Marking(
                        "own",
                        "Protect",
                        "Restricted",
                        List.of("Unclassified", "Protect", "Restricted"),
                        basis("155")));
        assertThat(duties.houseRules().get("phones"))
                .isEqualTo(new HouseRule(
                        "phones",
                        "Own phones",
                        List.of("phone"),
                        List.of(new Statement("Only in breaks.", "9", Strength.MUST)),
                        Role.HEAD,
                        basis("9")));
        var retention = Objects.requireNonNull(duties.retention());
        assertThat(retention.keep(KindId.of("other")))
                .isEqualTo(new Stated<>(new Keep.For(Period.ofYears(1)), "school-choice", Strength.MUST));
        assertThat(retention.keep(KindId.of("safeguarding-concern")))
                .isEqualTo(new Stated<>(new Keep.TransferToChildFile(), "K", Strength.MUST));
        assertThat(retention.keep(KindId.of("lost-device")).is()).isEqualTo(new Keep.For(Period.ofYears(7)));
    }

    @Test
    void whoIsAwayWhenAndWhoStandsIn() {
        assertThat(readWithCalendar("""
                  away:
                    - { who: Sam@School.example, from: 2026-11-23, to: 2026-12-04, cover: alex@school.example }
                    - { who: sam@school.example, days: [friday, monday] }
                """).absences())
                .containsExactly(
                        new Absence(
                                "sam@school.example",
                                LocalDate.of(2026, 11, 23),
                                LocalDate.of(2026, 12, 4),
                                Set.of(),
                                "alex@school.example"),
                        new Absence(
                                "sam@school.example", null, null, Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), null));
    }

    @Test
    void theSchoolsDocumentItsAssessmentAndWhereTheChildrensFileIs() {
        var school = read("", """
                school:
                  id: st-x
                  name: St X
                  reference-prefix: INC
                  document: { title: ICT, version: "1", adopted: 2026-07-01, conflicts: [ { says: the Act of 1998, source: "115" } ] }
                  impact-assessment: { date: 2026-08-20, by: head }
                  safeguarding-record: { system: MyRecords, mode: tell-only }
                """).school();

        assertThat(school.document())
                .isEqualTo(new Document(
                        "ICT",
                        "1",
                        LocalDate.of(2026, 7, 1),
                        List.of(new Conflict("the Act of 1998", "115", false, null))));
        assertThat(school.impactAssessment()).isEqualTo(new ImpactAssessment(LocalDate.of(2026, 8, 20), Role.HEAD));
        assertThat(school.safeguardingRecord()).isEqualTo(new SafeguardingRecord("MyRecords", true));
        assertThat(read("").school().safeguardingRecord()).isEqualTo(SafeguardingRecord.HERE);
        assertThat(read("").school().impactAssessment()).isNull();
    }

    @Test
    void rolesAndKindsKeepWhatTheDocumentSaysElsewhere() {
        var policy = read("""
                incidents:
                  lost-device:
                    conflicts: [ { says: tell the asset owner only, source: "724-730", follow: false, why: "the earlier section names a person" } ]
                """);

        assertThat(policy.kind(KindId.of("lost-device")).orElseThrow().conflicts())
                .containsExactly(new Conflict(
                        "tell the asset owner only", "724-730", false, "the earlier section names a person"));
        assertThat(policy.role(Role.DSL).orElseThrow().conflicts())
                .containsExactly(new Conflict("child protection officer", "72", true, null));
    }

    @Test
    void whatNeedsAYesSaysWhoseAndForHowLong() {
        var requests = read("""
                requests:
                  remote-access:
                    title: Remote access
                    words: [vpn]
                    decide: { any: [head, dsl] }
                    lasts: { is: P1Y, source: school-choice }
                    remind: P7D
                    source: "5.3"
                  software: { title: New software, decide: head }
                """).duties().requests();

        assertThat(requests)
                .containsOnlyKeys("remote-access", "software")
                .containsEntry(
                        "remote-access",
                        new RequestRule(
                                "remote-access",
                                "Remote access",
                                List.of("vpn"),
                                new Tell.Any(List.of(new Tell.ToRole(Role.HEAD), new Tell.ToRole(Role.DSL))),
                                new Stated<>(Period.ofYears(1), "school-choice", Strength.MUST),
                                Period.ofDays(7),
                                basis("5.3")))
                .containsEntry(
                        "software",
                        new RequestRule(
                                "software",
                                "New software",
                                List.of(),
                                new Tell.ToRole(Role.HEAD),
                                null,
                                RequestRule.USUAL_REMINDER,
                                new Basis(null, Strength.MUST, List.of())));
    }

    @Test
    void aPolicyThatAsksForNothingElseHasNoDuties() {
        assertThat(read("").duties()).isEqualTo(school.signpost.policy.model.Duties.NONE);
    }

    private static Basis basis(String source) {
        return new Basis(source, Strength.MUST, List.of());
    }

    private static Policy read(String more) {
        return read(more, """
                school: { id: st-x, name: St X, reference-prefix: INC, document: { title: ICT, version: "1" } }
                """);
    }

    private static Policy read(String more, String school) {
        return read(school, "", more);
    }

    private static Policy readWithCalendar(String calendar) {
        return read("""
                school: { id: st-x, name: St X, reference-prefix: INC, document: { title: ICT, version: "1" } }
                """, calendar, "");
    }

    private static Policy read(String school, String calendar, String more) {
        String text = "policy: 1\n" + school + """
                contacts: { emergency: { phone: "999" }, local-authority-designated-officer: { phone: "01632 960002" } }
                calendar:
                  working-hours: "08:00-17:00"
                """ + calendar + """
                roles:
                  head: { title: Headteacher, holders: [alex@school.example] }
                  dsl: { title: Lead, holders: [sam@school.example], conflicts: [ { says: child protection officer, source: "72", follow: true } ] }
                """ + more;
        var reading = new ReadPolicy().read("policy.yaml", text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading).describedAs("%s", reading.problems()).isInstanceOf(PolicyReading.Good.class);
        return ((PolicyReading.Good) reading).policy();
    }
}
