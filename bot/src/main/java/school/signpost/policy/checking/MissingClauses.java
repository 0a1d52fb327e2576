package school.signpost.policy.checking;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.signpost.policy.model.Basis;
import school.signpost.policy.model.Duties;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Statement;

/** What is said or asked without a clause: nobody can tell policy from choice. */
final class MissingClauses implements Check {

    private static final String REMEDY = "no source: name the clause, or write source: school-choice";

    @Override
    public Stream<Finding> of(SchoolChecked school) {
        var duties = school.policy().duties();
        return Stream.of(
                        school.policy().kinds().values().stream().flatMap(MissingClauses::inKind),
                        inRules(duties),
                        inReviews(duties),
                        inSingleSections(duties))
                .flatMap(findings -> findings);
    }

    /** The route of the kind itself was reported when the file was read. */
    private static Stream<Finding> inKind(IncidentKind kind) {
        String key = "incidents." + kind.id();
        var routes = NamedRoute.of(kind)
                .filter(named -> !named.key().equals(key) && named.route().source() == null)
                .map(named -> new Finding(named.key(), REMEDY));
        return Stream.of(
                        statements(key + ".before-questions", kind.beforeQuestions()),
                        statements(key + ".advice", kind.advice()),
                        routes)
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> inRules(Duties duties) {
        return Stream.of(
                        duties.agreements().entrySet().stream()
                                .flatMap(rule -> basis(
                                        "agreements." + rule.getKey(),
                                        rule.getValue().basis())),
                        duties.passwords().values().stream()
                                .flatMap(rule -> Stream.concat(
                                        basis("passwords." + rule.name(), rule.basis()),
                                        statements("passwords." + rule.name() + ".rules", rule.rules()))),
                        duties.houseRules().values().stream()
                                .flatMap(rule -> statements("rules." + rule.id() + ".says", rule.says())),
                        duties.requests().values().stream()
                                .flatMap(rule -> basis("requests." + rule.id(), rule.basis())))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> inReviews(Duties duties) {
        return IntStream.range(0, duties.reviews().size())
                .boxed()
                .flatMap(
                        n -> basis("reviews[" + n + "]", duties.reviews().get(n).basis()));
    }

    private static Stream<Finding> inSingleSections(Duties duties) {
        var leavers = duties.leavers();
        var retention = duties.retention();
        var marking = duties.marking();
        return Stream.of(
                        leavers == null
                                ? Stream.<Finding>empty()
                                : Stream.concat(
                                        basis("leavers", leavers.basis()),
                                        statements("leavers.rules", leavers.rules())),
                        retention == null ? Stream.<Finding>empty() : basis("retention", retention.basis()),
                        marking == null ? Stream.<Finding>empty() : basis("marking", marking.basis()))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> basis(String key, Basis basis) {
        return finding(key, basis.source());
    }

    private static Stream<Finding> statements(String key, List<Statement> statements) {
        return IntStream.range(0, statements.size())
                .boxed()
                .flatMap(n -> finding(key + "[" + n + "]", statements.get(n).source()));
    }

    private static Stream<Finding> finding(String key, @Nullable String source) {
        return source == null ? Stream.of(new Finding(key, REMEDY)) : Stream.empty();
    }
}
