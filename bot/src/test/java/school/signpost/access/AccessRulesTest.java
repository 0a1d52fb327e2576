package school.signpost.access;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.access.Permission.ACKNOWLEDGE;
import static school.signpost.access.Permission.ADMINISTER;
import static school.signpost.access.Permission.ASK_POLICY;
import static school.signpost.access.Permission.ASSESS;
import static school.signpost.access.Permission.BE_TOLD;
import static school.signpost.access.Permission.FOLLOW_REPORT;
import static school.signpost.access.Permission.HAND_OVER;
import static school.signpost.access.Permission.KEEP_EQUIPMENT;
import static school.signpost.access.Permission.KEEP_ROTA;
import static school.signpost.access.Permission.LIST_OWN_REPORTS;
import static school.signpost.access.Permission.MANAGE_DUTIES;
import static school.signpost.access.Permission.OWN_DUTIES;
import static school.signpost.access.Permission.READ_CASE;
import static school.signpost.access.Permission.RECEIVE_CASE;
import static school.signpost.access.Permission.REPORT;
import static school.signpost.access.Permission.SAY_AWAY;
import static school.signpost.access.Permission.SUSPEND;
import static school.signpost.access.Permission.TALK;
import static school.signpost.access.Permission.TRY_POLICY;
import static school.signpost.access.Situations.ELSEWHERE;
import static school.signpost.access.Situations.HERE;
import static school.signpost.access.Situations.ONE;
import static school.signpost.access.Situations.STRANGER;
import static school.signpost.access.Situations.aCase;
import static school.signpost.access.Situations.aCaseReportedBy;
import static school.signpost.access.Situations.allParts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.signpost.access.Situations.Part;
import school.signpost.access.Situations.Roles;
import school.signpost.access.Viewer.Machine;
import school.signpost.access.Viewer.Pupil;
import school.signpost.access.Viewer.TenantUser;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;

/** The promises behind the table, each said once in words. */
class AccessRulesTest {

    private final Access access = new AccessRules();

    @Nested
    class WhenNoCaseIsMeant {

        @ParameterizedTest
        @EnumSource
        void aPupilMayDoNothing(Permission permission) {
            assertThat(access.allows(new Pupil(HERE, STRANGER), permission)).isFalse();
        }

        @Test
        void somebodyOnNoListMayTalkAndAfterConfirmingReport() {
            assertThat(allowed(new TenantUser(HERE, STRANGER, false))).containsExactly(TALK);
            assertThat(allowed(new TenantUser(HERE, STRANGER, true)))
                    .containsExactly(TALK, ASK_POLICY, REPORT, LIST_OWN_REPORTS);
        }

        @Test
        void everyMemberOfStaffMayReport() {
            assertThat(allowed(Roles.NO_ROLE.member(HERE)))
                    .containsExactly(TALK, ASK_POLICY, REPORT, LIST_OWN_REPORTS, SAY_AWAY, OWN_DUTIES);
            assertThat(allowed(Roles.A_ROLE.member(HERE)))
                    .contains(TALK, ASK_POLICY, REPORT, LIST_OWN_REPORTS, SAY_AWAY, OWN_DUTIES)
                    .doesNotContain(KEEP_ROTA, MANAGE_DUTIES, TRY_POLICY, ADMINISTER);
        }

        @Test
        void onlyTheAdministratorSeesThatADeliveryNeedsAttention() {
            assertThat(allowed(Roles.ADMINISTRATOR.member(HERE)))
                    .containsExactly(
                            TALK,
                            ASK_POLICY,
                            REPORT,
                            LIST_OWN_REPORTS,
                            TRY_POLICY,
                            SAY_AWAY,
                            KEEP_ROTA,
                            OWN_DUTIES,
                            ADMINISTER);
        }

        @Test
        void theOfficeSaysForOthersThatTheyAreAwayAndAdministersNothing() {
            assertThat(allowed(new Viewer.Member(HERE, ONE, Set.of(AccessRules.OFFICE))))
                    .containsExactly(
                            TALK,
                            ASK_POLICY,
                            REPORT,
                            LIST_OWN_REPORTS,
                            SAY_AWAY,
                            KEEP_ROTA,
                            OWN_DUTIES,
                            MANAGE_DUTIES,
                            SUSPEND,
                            KEEP_EQUIPMENT);
        }

        @Test
        void whoeverManagesTheNetworkOrTheOfficeKeepsTheEquipmentAndNobodyElseDoes() {
            for (var role : AccessRules.EQUIPMENT_KEEPERS) {
                assertThat(allowed(new Viewer.Member(HERE, StaffId.of("marcus"), Set.of(role))))
                        .contains(KEEP_EQUIPMENT);
            }
            assertThat(allowed(Roles.NO_ROLE.member(HERE))).doesNotContain(KEEP_EQUIPMENT);
            assertThat(allowed(Roles.ADMINISTRATOR.member(HERE))).doesNotContain(KEEP_EQUIPMENT);
            assertThat(allowed(new Viewer.Member(HERE, StaffId.of("alex"), Set.of(RoleId.of("head")))))
                    .doesNotContain(KEEP_EQUIPMENT);
        }

        @Test
        void theHeadAndTheOfficeSeeWhoHasNotSigned() {
            for (var role : AccessRules.DUTY_KEEPERS) {
                assertThat(allowed(new Viewer.Member(HERE, StaffId.of("olivia"), Set.of(role))))
                        .contains(OWN_DUTIES, MANAGE_DUTIES, SUSPEND);
            }
            assertThat(allowed(Roles.A_ROLE.member(HERE))).doesNotContain(MANAGE_DUTIES);
        }

        @Test
        void theMachineHasNothingToAsk() {
            assertThat(allowed(new Machine(HERE))).isEmpty();
        }
    }

    @Nested
    class WhenACaseIsMeant {

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void theReporterFollowsItButDoesNotReadTheWholeCase(boolean restricted) {
            assertThat(allowed(Roles.NO_ROLE.member(HERE), aCase(restricted, Set.of(Part.REPORTER))))
                    .containsExactly(REPORT, FOLLOW_REPORT, LIST_OWN_REPORTS, BE_TOLD);
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void aConfirmedReporterOnNoListFollowsTheirOwnReportOnly(boolean restricted) {
            var confirmed = new TenantUser(HERE, STRANGER, true);

            assertThat(allowed(confirmed, aCaseReportedBy(restricted, STRANGER)))
                    .containsExactly(REPORT, FOLLOW_REPORT, LIST_OWN_REPORTS, BE_TOLD);
            assertThat(allowed(confirmed, aCaseReportedBy(restricted, "aad-of-another")))
                    .isEmpty();
            assertThat(allowed(confirmed, aCaseReportedBy(restricted, null))).isEmpty();
            assertThat(allowed(new TenantUser(HERE, STRANGER, false), aCaseReportedBy(restricted, STRANGER)))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void whoeverWasToldWorksTheCase(boolean restricted) {
            assertThat(allowed(Roles.NO_ROLE.member(HERE), aCase(restricted, Set.of(Part.TOLD))))
                    .containsExactly(FOLLOW_REPORT, ACKNOWLEDGE, READ_CASE, ASSESS, HAND_OVER, RECEIVE_CASE, BE_TOLD);
        }

        @Test
        void aLaterStepOfTheRouteWorksAnOrdinaryCaseButARestrictedOneOnlyOnceItReachedThem() {
            var later = Roles.NO_ROLE.member(HERE);

            assertThat(allowed(later, aCase(false, Set.of(Part.ON_ROUTE))))
                    .containsExactly(FOLLOW_REPORT, ACKNOWLEDGE, READ_CASE, ASSESS, HAND_OVER, RECEIVE_CASE, BE_TOLD);
            assertThat(allowed(later, aCase(true, Set.of(Part.ON_ROUTE)))).containsExactly(RECEIVE_CASE, BE_TOLD);
        }

        @Test
        void anOrdinaryCaseMayBeHandedToSomebodyResponsibleARestrictedOneToNobodyOffItsRoute() {
            assertThat(allowed(Roles.A_ROLE.member(HERE), aCase(false, Set.of())))
                    .containsExactly(RECEIVE_CASE, BE_TOLD);
            assertThat(allowed(Roles.A_ROLE.member(HERE), aCase(true, Set.of())))
                    .isEmpty();
            assertThat(allowed(Roles.NO_ROLE.member(HERE), aCase(false, Set.of())))
                    .isEmpty();
        }

        @ParameterizedTest
        @EnumSource(names = {"ADMINISTRATOR", "ADMINISTRATOR_AND_MORE"})
        void runningTheSystemIsNoWayToACase(Roles administrator) {
            assertThat(allowed(administrator.member(HERE), aCase(false, Set.of())))
                    .containsExactly(ADMINISTER);
            assertThat(allowed(administrator.member(HERE), aCase(true, Set.of())))
                    .containsExactly(ADMINISTER);
        }

        @ParameterizedTest
        @EnumSource
        void theRouteStillReachesSomebodyWhoAlsoRunsTheSystem(Roles roles) {
            assertThat(access.allows(roles.member(HERE), ACKNOWLEDGE, aCase(true, Set.of(Part.TOLD))))
                    .isTrue();
        }

        @Test
        void talkingConcernsNoCase() {
            assertThat(access.allows(Roles.NO_ROLE.member(HERE), TALK, aCase(false, Set.of(Part.TOLD))))
                    .isFalse();
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void theMachineOnlySendsNotices(boolean restricted) {
            assertThat(allowed(new Machine(HERE), aCase(restricted, Set.of()))).containsExactly(BE_TOLD);
            assertThat(allowed(new Machine(ELSEWHERE), aCase(restricted, Set.of())))
                    .isEmpty();
        }
    }

    @Nested
    class WhenItIsAboutSomebodyWhoWorksHere {

        @ParameterizedTest
        @EnumSource
        void theSubjectMayDoNothingWhateverElseTheyAre(Roles roles) {
            for (Set<Part> parts : allParts()) {
                var withSubject = EnumSet.of(Part.SUBJECT);
                withSubject.addAll(parts);

                assertThat(allowed(roles.member(HERE), aCase(false, withSubject)))
                        .as("%s", parts)
                        .isEmpty();
                assertThat(allowed(roles.member(HERE), aCase(true, withSubject)))
                        .as("%s", parts)
                        .isEmpty();
            }
        }

        @Test
        void aReporterWhoIsNamedLaterLosesTheirOwnReport() {
            var reporter = Roles.NO_ROLE.member(HERE);

            assertThat(allowed(reporter, aCase(true, Set.of(Part.REPORTER)))).contains(FOLLOW_REPORT, LIST_OWN_REPORTS);
            assertThat(allowed(reporter, aCase(true, Set.of(Part.REPORTER, Part.SUBJECT))))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void somebodyTheSubjectManagesMayKnowAndReadButDecidesNothing(boolean restricted) {
            var managed = Roles.A_ROLE.member(HERE);

            assertThat(allowed(managed, aCase(restricted, Set.of(Part.TOLD, Part.MANAGED_BY_SUBJECT))))
                    .containsExactly(FOLLOW_REPORT, READ_CASE, BE_TOLD);
        }

        @Test
        void nothingIsHandedToSomebodyTheSubjectManages() {
            var managed = Roles.A_ROLE.member(HERE);

            assertThat(access.allows(managed, RECEIVE_CASE, aCase(false, Set.of(Part.MANAGED_BY_SUBJECT))))
                    .isFalse();
            assertThat(access.allows(
                            managed, RECEIVE_CASE, aCase(true, Set.of(Part.ON_ROUTE, Part.MANAGED_BY_SUBJECT))))
                    .isFalse();
        }
    }

    @Test
    void aReporterIsTheWholeIdentifierNotThePersonWhoCarriesPartOfIt() {
        var facts = aCaseReportedBy(false, ONE.value() + "0");

        assertThat(allowed(Roles.NO_ROLE.member(HERE), facts)).isEmpty();
    }

    private Set<Permission> allowed(Viewer viewer) {
        return Arrays.stream(Permission.values())
                .filter(permission -> access.allows(viewer, permission))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    private Set<Permission> allowed(Viewer viewer, CaseFacts about) {
        return Arrays.stream(Permission.values())
                .filter(permission -> access.allows(viewer, permission, about))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }
}
