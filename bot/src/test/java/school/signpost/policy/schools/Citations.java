package school.signpost.policy.schools;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.signpost.policy.model.Basis;
import school.signpost.policy.model.Conflict;
import school.signpost.policy.model.Duties;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.PasswordRule;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Route;
import school.signpost.policy.model.Stated;
import school.signpost.policy.model.Statement;

/** Everything that a policy states, with the source that it names for it, or none. */
final class Citations {

    private final List<Citation> found = new ArrayList<>();

    private Citations() {}

    /** What is stated where, and on which clause it rests. */
    record Citation(String where, @Nullable String source) {}

    static List<Citation> of(Policy policy) {
        var citations = new Citations();
        citations.conflicts("document", policy.school().document().conflicts());
        policy.roles().values().forEach(role -> {
            citations.add("role " + role.id(), role.source());
            citations.conflicts("role " + role.id(), role.conflicts());
        });
        policy.kinds().values().forEach(citations::ofKind);
        citations.ofDuties(policy.duties());
        return List.copyOf(citations.found);
    }

    private void ofKind(IncidentKind kind) {
        String where = "kind " + kind.id();
        add(where, kind.source());
        statements(where, kind.beforeQuestions());
        statements(where, kind.advice());
        route(where, kind.route());
        kind.whenAbout().forEach((role, route) -> {
            // nobody is told by a route of no steps: the law names the outside contact, not the school
            if (!route.steps().isEmpty() && route.source() != null) {
                route(where + " about " + role, route);
            }
        });
        conflicts(where, kind.conflicts());
    }

    private void route(String where, Route route) {
        add("route of " + where, route.source());
    }

    private void ofDuties(Duties duties) {
        duties.agreements().values().forEach(agreement -> {
            basis("agreement " + agreement.id(), agreement.basis());
            stated("renewal of " + agreement.id(), agreement.renewEvery());
            agreement.occasions().forEach(each -> stated(agreement.id() + " on " + each.on(), each.within()));
        });
        duties.passwords().values().forEach(this::ofPassword);
        var leavers = duties.leavers();
        if (leavers != null) {
            basis("leavers", leavers.basis());
            stated("leavers, disabled", leavers.disableWithin());
            stated("leavers, removed", leavers.removeWithin());
            stated("leavers, equipment", leavers.equipmentBack());
            statements("leavers", leavers.rules());
        }
        duties.reviews().forEach(review -> {
            basis("review " + review.id(), review.basis());
            stated("how often " + review.id(), review.every());
        });
        var retention = duties.retention();
        if (retention != null) {
            basis("retention", retention.basis());
            retention.byKind().forEach((kind, keep) -> stated("retention of " + kind, keep));
        }
        var marking = duties.marking();
        if (marking != null) {
            basis("marking", marking.basis());
        }
        duties.houseRules().values().forEach(rule -> {
            basis("rule " + rule.id(), rule.basis());
            statements("rule " + rule.id(), rule.says());
        });
        duties.requests().values().forEach(rule -> {
            basis("request " + rule.id(), rule.basis());
            stated("how long " + rule.id() + " lasts", rule.lasts());
        });
    }

    private void ofPassword(PasswordRule rule) {
        String where = "password " + rule.name();
        basis(where, rule.basis());
        stated(where + ", age", rule.maxAge());
        stated(where + ", length", rule.minLength());
        stated(where + ", characters", rule.mustHave());
        statements(where, rule.rules());
    }

    private void basis(String where, Basis basis) {
        add(where, basis.source());
        conflicts(where, basis.conflicts());
    }

    private void stated(String where, @Nullable Stated<?> stated) {
        if (stated != null) {
            add(where, stated.source());
        }
    }

    private void statements(String where, List<Statement> statements) {
        statements.forEach(statement -> add(where + " says " + statement.is(), statement.source()));
    }

    private void conflicts(String where, List<Conflict> conflicts) {
        conflicts.forEach(conflict -> add("conflict of " + where, conflict.source()));
    }

    private void add(String where, @Nullable String source) {
        found.add(new Citation(where, source));
    }
}
