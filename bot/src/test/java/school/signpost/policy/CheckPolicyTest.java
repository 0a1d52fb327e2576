package school.signpost.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a policy that reads well still leaves to be desired. */
class CheckPolicyTest {

    private static final String HEAD = """
            policy: 1
            school: { id: st-x, name: St X, reference-prefix: INC, document: { title: ICT, version: "1" }, impact-assessment: { date: 2026-08-20 } }
            contacts: { emergency: { phone: "999" }, local-authority-designated-officer: { phone: "01632 960002" } }
            calendar: { working-hours: "08:00-17:00", terms: [ { from: 2026-09-02, to: 2026-12-18 } ] }
            roles:
              administrator: { title: Administrator, holders: [rowan@s.example] }
              head: { title: H, holders: [alex@s.example], deputies: [priya@s.example] }
              dsl: { title: Lead, holders: [sam@s.example] }
            """;
    private static final String TWO_STEPS = "steps: [ { tell: head, within: PT2H }, { tell: dsl, within: PT2H } ]";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String STAFF = """
            email,name,starts,leaves
            alex@s.example,Alex,,
            sam@s.example,Sam,,
            priya@s.example,Priya,,
            rowan@s.example,Rowan,,
            """;
    private final Map<String, byte[]> beside = new HashMap<>(Map.of("staff.csv", bytes(STAFF)));

    @Test
    void aPolicyWithNothingToBeDesiredIsQuiet() {
        assertThat(warnings(kind("steps: [ { tell: head, within: PT2H }, { tell: dsl, within: PT2H } ]")))
                .isEmpty();
    }

    @Test
    void mistakesComeFirstAndWarningsAfterThemInTheOrderOfTheFile() {
        var problems =
                check(kind("steps: [ { tell: haed, within: PT2H } ]").replace("impact-assessment", "impact-asessment"));

        assertThat(problems).extracting(PolicyProblem::isError).isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
        assertThat(problems.getFirst().line()).isEqualTo(2);
        assertThat(problems.getFirst().toString()).contains("Did you mean impact-assessment?");
    }

    @Nested
    class People {

        @Test
        void aHolderADeputyOrACoverWhoIsOnNoList() {
            beside.put("staff.csv", bytes("email,name\nalex@s.example,Alex\nsam@s.example,Sam\n"));

            assertThat(
                            warnings(
                                    kind(TWO_STEPS)
                                            .replace(
                                                    "calendar: {",
                                                    "calendar: { away: [ { who: sam@s.example, days: [friday], cover: mo@s.example } ],")))
                    .contains(
                            "policy.yaml:7:48: warning: roles.head.deputies: priya@s.example is not in staff.csv, so they cannot be told",
                            "policy.yaml:4:21: warning: calendar.away[0]: mo@s.example is not in staff.csv");
        }

        @Test
        void noListAtAll() {
            beside.remove("staff.csv");

            assertThat(warnings(kind(TWO_STEPS)))
                    .containsExactly(
                            "policy.yaml:1:1: warning: no staff.csv beside it that can be used, so nobody can be told");
        }

        @Test
        void aRoleWhoseHoldersHaveLeft() {
            beside.put("staff.csv", bytes(STAFF.replace("sam@s.example,Sam,,", "sam@s.example,Sam,,2026-11-20")));

            assertThat(warnings(kind(TWO_STEPS)))
                    .containsExactly(
                            "policy.yaml:8:3: warning: roles.dsl: nobody who holds this role works here on 2026-11-23,"
                                    + " and nobody stands in");
        }

        @Test
        void aRoleThatNobodyHoldsAndForWhichAnotherStandsIn() {
            assertThat(warnings(kind("steps: [ { tell: owner, within: PT2H }, { tell: dsl, within: PT2H } ]")
                            .replace("\nincidents", "\n  owner: { title: Owner, same-as: head }\nincidents")))
                    .singleElement()
                    .asString()
                    .contains("roles.owner: nobody holds this role, so H stands in");
        }
    }

    @Nested
    class Routes {

        @Test
        void nobodyAtAll() {
            assertThat(warnings(kind("steps: [ { tell: owner, within: PT2H } ]")
                            .replace("\nincidents", "\n  owner: { title: Owner, holders: [] }\nincidents")))
                    .contains(
                            "policy.yaml:11:3: warning: incidents.leak: this route reaches nobody: no step of it names"
                                    + " somebody who works here");
        }

        @Test
        void nobodyInTheHolidays() {
            String away = "calendar: { away: [ { who: alex@s.example, from: 2026-12-19, to: 2027-01-04 },"
                    + " { who: priya@s.example, from: 2026-12-19, to: 2027-01-03 },"
                    + " { who: sam@s.example, from: 2026-12-24, to: 2027-01-10 } ],";

            assertThat(warnings(kind(TWO_STEPS).replace("calendar: {", away)))
                    .containsExactly(
                            "policy.yaml:10:3: warning: incidents.leak: from 2026-12-24 to 2027-01-03 this route reaches"
                                    + " nobody: everybody on it is away, so add a step or a deputy");
        }

        @Test
        void somebodyWhoLeavesNextYearIsSeenToday() {
            beside.put("staff.csv", bytes(STAFF.replace("sam@s.example,Sam,,", "sam@s.example,Sam,,2027-03-31")));

            assertThat(warnings(kind("steps: [ { tell: dsl, within: PT2H } ]")))
                    .anySatisfy(warning -> assertThat(warning).contains("from 2027-04-01 to"));
        }

        @Test
        void onePersonWhoIsEveryStep() {
            assertThat(warnings(kind("steps: [ { tell: dsl, within: PT2H }, { tell: lead, within: PT2H } ]")
                            .replace("\nincidents", "\n  lead: { title: Lead, holders: [sam@s.example] }\nincidents")))
                    .containsExactly(
                            "policy.yaml:11:3: warning: incidents.leak: sam@s.example is every step of this route: name a"
                                    + " deputy or a step with somebody else");
        }

        @Test
        void aWhenAboutIsARouteToo() {
            String text = kind(
                    TWO_STEPS
                            + ", when-about: { head: { steps: [ { tell: dsl, within: PT2H }, { tell: dsl, within: PT4H } ] } }");

            assertThat(warnings(text))
                    .satisfiesExactly(
                            one -> assertThat(one)
                                    .contains("incidents.leak.when-about.head: sam@s.example is every step"),
                            two -> assertThat(two).contains("incidents.leak.when-about.head: no source"));
        }

        @Test
        void oneStepInPlaceOfARouteMayBeOnePerson() {
            assertThat(warnings(kind(TWO_STEPS
                            + ", when-about: { head: { steps: [ { tell: dsl, within: PT2H } ], source: \"1\" } }")))
                    .isEmpty();
        }

        @Test
        void anImmediateKindWithNobodyToPhone() {
            String text = kind(TWO_STEPS + ", urgency: immediate");

            assertThat(warnings(text))
                    .singleElement()
                    .asString()
                    .contains("incidents.leak: no role on this route has a phone");
            assertThat(warnings(text.replace("title: Lead,", "title: Lead, phone: \"01632 960003\",")))
                    .isEmpty();
        }

        @Test
        void aDeadlineThatAlwaysFallsOutsideWorkingHours() {
            String text =
                    kind("steps: [ { tell: head, within: PT8H }, { tell: dsl, within: PT9H } ], urgency: same-day");

            assertThat(warnings(text))
                    .containsExactly(
                            "policy.yaml:10:128: warning: incidents.leak.steps[1].within: a report made in working hours"
                                    + " (08:00-17:00) always has this deadline outside them: make it shorter, or whole days");
            assertThat(warnings(text.replace("PT9H", "PT15H"))).hasSize(1);
            assertThat(warnings(text.replace("PT9H", "PT15H1S"))).isEmpty();
            assertThat(warnings(text.replace("PT9H", "P2D"))).isEmpty();
            assertThat(warnings(text.replace("PT9H", "P1DT12H"))).hasSize(1);
            assertThat(warnings(text.replace("same-day", "routine"))).isEmpty();
            assertThat(warnings(text.replace("same-day", "immediate")
                            .replace("title: Lead,", "title: Lead, phone: \"01632 960003\",")))
                    .isEmpty();
        }
    }

    @Nested
    class Clauses {

        @Test
        void aStatementWithoutOne() {
            assertThat(warnings(kind(TWO_STEPS).replace("advice: [", "before-questions: [Stop.], advice: [Think., ")))
                    .satisfiesExactly(
                            one -> assertThat(one).contains("incidents.leak.before-questions[0]: no source"),
                            two -> assertThat(two).contains("incidents.leak.advice[0]: no source"));
        }

        @Test
        void aRuleWithoutOne() {
            assertThat(warnings(kind(TWO_STEPS) + """
                    passwords: { staff: { max-age: P90D }, generic: { source: "1" } }
                    leavers: { remove-within: P7D }
                    reviews: [ { what: A, every: P1Y, next: 2027-02-01, source: "2" }, { what: B, every: P1Y, next: 2027-02-01 } ]
                    retention: { default: P7Y }
                    marking: { scheme: a, default: b, sensitive: c }
                    rules: { phones: { title: Phones, says: [No.] } }
                    """))
                    .extracting(warning -> warning.replaceAll(".*warning: (\\S+): no source.*", "$1"))
                    .containsExactly(
                            "passwords.staff", "leavers", "reviews[1]", "retention", "marking", "rules.phones.says[0]");
        }
    }

    @Test
    void aReviewOfWhichNobodyKnowsWhenItIsDue() {
        assertThat(warnings(kind(TWO_STEPS) + "reviews: [ { what: A, every: P1Y, source: \"2\" } ]\n"))
                .singleElement()
                .asString()
                .contains("reviews[0]: no next, so nobody knows when it is due");
        assertThat(warnings(kind(TWO_STEPS)
                        + "reviews: [ { what: A, every: second tuesday of february, source: \"2\" } ]\n"))
                .isEmpty();
    }

    @Nested
    class Agreements {

        private static final String AGREEMENT = """
                agreements:
                  aup: { title: A, text: agreements/a.md, version: "1", for: [staff], sign: [ { on: start, within: P14D } ], source: "1" }
                """;

        @Test
        void aTextThatIsMissingEmptyOrNoText() {
            String text = kind(TWO_STEPS) + AGREEMENT;
            String warning = "warning: agreements.aup.text: no text can be read from agreements/a.md: put it"
                    + " beside the policy, saved as UTF-8";

            assertThat(warnings(text)).singleElement().asString().endsWith(warning);
            beside.put("agreements/a.md", bytes("  \n"));
            assertThat(warnings(text)).singleElement().asString().endsWith(warning);
            beside.put("agreements/a.md", new byte[] {(byte) 0xc3, 0x28});
            assertThat(warnings(text)).singleElement().asString().endsWith(warning);
            beside.put("agreements/a.md", bytes("I promise.\n"));
            assertThat(warnings(text)).isEmpty();
        }
    }

    @Test
    void passwordsThatNobodyIsRemindedOfAreTheSchoolsToDecide() {
        String text = kind(TWO_STEPS) + "passwords:\n  staff: { min-length: 8, source: \"1\" }\n"
                + "  master: { owner: head, accounts: [safe], source: \"1\" }\n";

        assertThat(warnings(text))
                .singleElement()
                .asString()
                .contains("warning: passwords.staff: no max-age, so nobody is reminded")
                .contains("max-age: { is: P1Y, source: school-choice }");
        assertThat(warnings(text.replace("min-length: 8", "max-age: P90D"))).isEmpty();
    }

    @Test
    void aCalendarThatNobodyContinued() {
        String text = kind(TWO_STEPS);

        assertThat(warnings(text.replace("to: 2026-12-18", "to: 2026-11-22")))
                .containsExactly(
                        "policy.yaml:4:43: warning: calendar.terms: the last term is over: add the terms that come");
        assertThat(warnings(text.replace("to: 2026-12-18", "to: 2026-11-23"))).isEmpty();
    }

    /** A kind of the school's own on line 10, and nothing else that there would be something to say about. */
    private static String kind(String more) {
        return HEAD + "incidents:\n  leak: { title: Leak, advice: [ { is: Mop., source: \"1\" } ], source: \"1\", "
                + more + " }\n" + builtInKindsOff();
    }

    private static String builtInKindsOff() {
        var builtIn = ((PolicyReading.Good) new ReadPolicy().read("policy.yaml", bytes(HEAD)))
                .policy()
                .kinds();
        return builtIn.keySet().stream()
                .map(kind -> "  " + kind + ": { enabled: false }\n")
                .collect(Collectors.joining());
    }

    private List<String> warnings(String text) {
        assertThat(check(text)).noneMatch(PolicyProblem::isError);
        return check(text).stream().map(PolicyProblem::toString).toList();
    }

    private List<PolicyProblem> check(String text) {
        return new CheckPolicy()
                .check("policy.yaml", bytes(text), name -> Optional.ofNullable(beside.get(name)), TODAY)
                .problems();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
