package school.signpost.access;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.access.Situations.ELSEWHERE;
import static school.signpost.access.Situations.HERE;
import static school.signpost.access.Situations.SOMEBODY_ELSE;
import static school.signpost.access.Situations.STRANGER;
import static school.signpost.access.Situations.aCase;
import static school.signpost.access.Situations.aCaseReportedBy;
import static school.signpost.access.Situations.allParts;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.reporters.QuietReporter;
import org.junit.jupiter.api.Test;
import school.signpost.access.Situations.Part;
import school.signpost.access.Situations.Roles;
import school.signpost.access.Viewer.Machine;
import school.signpost.access.Viewer.Pupil;
import school.signpost.access.Viewer.TenantUser;

/** Everyone, everything, every situation, as one table that a reviewer can read: the approved file beside this test. */
class AccessTableTest {

    private static final String LEGEND = """
            Who may do what.
              yes   always            ord   only while the case is not restricted            -   never
            A row stands for that person and exactly those parts in the case; the same table holds with anybody else beside them.
            """;

    private final Access access = new AccessRules();
    private final StringBuilder table = new StringBuilder(LEGEND);

    @Test
    void everyViewerHasOneApprovedAnswerToEveryPermissionInEverySituation() {
        withoutACase();
        strangersAndTheMachine();
        membersOfAnotherSchool();
        for (Roles roles : Roles.values()) {
            members(roles);
        }

        Approvals.verify(table, new Options(new QuietReporter()));
    }

    private void withoutACase() {
        heading("Without a case");
        rowWithoutACase("a pupil", new Pupil(HERE, STRANGER));
        rowWithoutACase("on no list, not confirmed", new TenantUser(HERE, STRANGER, false));
        rowWithoutACase("on no list, confirmed", new TenantUser(HERE, STRANGER, true));
        rowWithoutACase("Signpost itself", new Machine(HERE));
        for (Roles roles : Roles.values()) {
            rowWithoutACase("staff, " + roles.words(), roles.member(HERE));
        }
    }

    private void strangersAndTheMachine() {
        heading("About a case: people who are not staff, and Signpost itself");
        for (String reporter : new String[] {SOMEBODY_ELSE.value(), STRANGER}) {
            String part = reporter.equals(STRANGER) ? ", is its reporter" : "";
            Function<Boolean, CaseFacts> about = restricted -> aCaseReportedBy(restricted, reporter);
            row("a pupil" + part, new Pupil(HERE, STRANGER), about);
            row("on no list, not confirmed" + part, new TenantUser(HERE, STRANGER, false), about);
            row("on no list, confirmed" + part, new TenantUser(HERE, STRANGER, true), about);
            row("the same, of another school" + part, new TenantUser(ELSEWHERE, STRANGER, true), about);
        }
        row("Signpost itself", new Machine(HERE), restricted -> aCaseReportedBy(restricted, null));
        row("Signpost for another school", new Machine(ELSEWHERE), restricted -> aCaseReportedBy(restricted, null));
    }

    private void membersOfAnotherSchool() {
        heading("About a case: staff of another school");
        for (Roles roles : Roles.values()) {
            allParts()
                    .forEach(parts -> assertThat(
                                    answers(roles.member(ELSEWHERE), restricted -> aCase(restricted, parts)))
                            .as("%s, %s", roles, parts)
                            .isEqualTo(nothing()));
        }
        line("whatever their roles and parts", nothing());
    }

    private void members(Roles roles) {
        heading("About a case: staff, " + roles.words());
        var viewer = roles.member(HERE);
        for (Set<Part> parts : allParts()) {
            if (parts.contains(Part.SUBJECT)) {
                assertThat(answers(viewer, restricted -> aCase(restricted, parts)))
                        .as("%s, %s", roles, parts)
                        .isEqualTo(nothing());
            } else {
                row(words(parts), viewer, restricted -> aCase(restricted, parts));
            }
        }
        line("subject, whatever else", nothing());
    }

    private void rowWithoutACase(String who, Viewer viewer) {
        line(who, cells(permission -> access.allows(viewer, permission) ? "yes" : "-"));
    }

    private void row(String who, Viewer viewer, Function<Boolean, CaseFacts> about) {
        line(who, answers(viewer, about));
    }

    private String answers(Viewer viewer, Function<Boolean, CaseFacts> about) {
        return cells(permission -> {
            boolean ordinary = access.allows(viewer, permission, about.apply(false));
            boolean restricted = access.allows(viewer, permission, about.apply(true));
            assertThat(restricted && !ordinary)
                    .as("a restricted case never opens to more people: %s", permission)
                    .isFalse();
            return restricted ? "yes" : ordinary ? "ord" : "-";
        });
    }

    private static String nothing() {
        return cells(permission -> "-");
    }

    private static String cells(Function<Permission, String> answer) {
        return Arrays.stream(Permission.values())
                .map(permission ->
                        "  " + pad(answer.apply(permission), permission.name().length()))
                .collect(Collectors.joining());
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String words(Set<Part> parts) {
        return parts.isEmpty()
                ? "no part in it"
                : parts.stream()
                        .map(part ->
                                part.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(", "));
    }

    private void heading(String words) {
        table.append("\n").append(words).append("\n");
        line("", cells(Permission::name));
    }

    private void line(String who, String cells) {
        table.append("  %-45s%s".formatted(who, cells).stripTrailing()).append("\n");
    }
}
