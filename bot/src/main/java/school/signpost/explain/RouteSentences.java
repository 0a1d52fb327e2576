package school.signpost.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import school.signpost.cards.Words;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Route;
import school.signpost.policy.model.Routing;
import school.signpost.policy.model.Step;
import school.signpost.shared.KindId;
import school.signpost.time.SchoolTimes;

/** A kind of report and its routes, told in sentences that mean the same in every version of a policy. */
final class RouteSentences {

    private final Words words;
    private final SchoolInView school;
    private final StatementWords statements;

    RouteSentences(Words words, SchoolInView school) {
        this.words = words;
        this.school = school;
        this.statements = new StatementWords(words);
    }

    List<String> of(IncidentKind kind) {
        var sentences = new ArrayList<String>();
        sentences.add(words.say("diff.kind.title", Map.of("title", kind.title())));
        sentences.add(words.say(kind.restricted() ? "diff.kind.restricted" : "diff.kind.open"));
        sentences.add(words.say("diff.kind.urgency." + kind.urgency().name()));
        sentences.add(words.say("diff.kind.concerned." + kind.personConcerned().name()));
        sentences.addAll(of("diff.route", "", kind.route()));
        kind.whenAbout()
                .forEach((about, route) -> sentences.addAll(of("diff.route.about", school.title(about), route)));
        kind.beforeQuestions()
                .forEach(each -> sentences.add(statements.line(each).text()));
        kind.advice().forEach(each -> sentences.add(statements.line(each).text()));
        kind.questions().forEach(each -> sentences.add(words.say("diff.kind.asks", Map.of("question", each.ask()))));
        kind.checklist().forEach(each -> sentences.add(task(each)));
        sentences.addAll(sequel(kind));
        kind.conflicts().forEach(each -> sentences.add(statements.conflict(each).text()));
        return sentences;
    }

    private String task(IncidentKind.ChecklistItem item) {
        var by = item.by() == null ? words.say("diff.anybody") : school.title(item.by());
        return item.within() == null
                ? words.say("diff.kind.checklist", Map.of("task", item.task(), "by", by))
                : words.say(
                        "diff.kind.checklist.within",
                        Map.of("task", item.task(), "by", by, "within", SchoolTimes.within(item.within())));
    }

    private List<String> sequel(IncidentKind kind) {
        var sequel = kind.sequel();
        var sentences = new ArrayList<String>();
        sequel.leadsTo()
                .forEach(each -> sentences.add(words.say("diff.kind.leads", Map.of("kind", title(each.kind())))));
        sequel.opens().forEach(each -> sentences.add(words.say("diff.kind.opens", Map.of("kind", title(each.kind())))));
        sequel.next()
                .forEach(each -> sentences.add(words.say(
                        "diff.kind.next", Map.of("next", statements.line(each).text()))));
        var assessment = sequel.assessment();
        if (assessment != null) {
            var options = String.join(", ", assessment.options());
            sentences.add(words.say("diff.kind.assessment", Map.of("question", assessment.ask(), "options", options)));
        }
        return sentences;
    }

    private String title(KindId kind) {
        return school.policy().kind(kind).map(IncidentKind::title).orElseGet(kind::value);
    }

    private List<String> of(String key, String about, Route route) {
        var sentences = new ArrayList<String>();
        if (route.equals(Routing.NO_ROUTE)) {
            return List.of(words.say("diff.route.nobody", Map.of("about", about)));
        }
        for (int i = 0; i < route.steps().size(); i++) {
            sentences.add(words.say(
                    key,
                    Map.of(
                            "about",
                            about,
                            "number",
                            String.valueOf(i + 1),
                            "step",
                            step(route.steps().get(i)))));
        }
        sentences.add(words.say(
                key.equals("diff.route") ? "diff.route.repeat" : "diff.route.about.repeat",
                Map.of("about", about, "every", SchoolTimes.length(route.repeatEvery()))));
        if (!route.also().isEmpty()) {
            var also = route.also().stream().map(school::title).collect(Collectors.joining(", "));
            sentences.add(words.say("diff.route.also", Map.of("roles", also)));
        }
        sentences.add(statements.source("explain.route", route.source()));
        return sentences;
    }

    private String step(Step step) {
        return words.say(
                step.acknowledge() == Step.Acknowledge.EACH ? "diff.step.each" : "diff.step",
                Map.of(
                        "who",
                        new WhomInWords(words, school::title).of(step.tell()),
                        "within",
                        SchoolTimes.within(step.within())));
    }
}
