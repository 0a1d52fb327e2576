package school.signpost.explain;

import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.signpost.cards.CardModel.Passage;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.explain.WhatChanges.Matter;
import school.signpost.policy.model.AgreementRule;
import school.signpost.policy.model.Duties;
import school.signpost.policy.model.LeaverRule;
import school.signpost.policy.model.Marking;
import school.signpost.policy.model.PasswordRule;
import school.signpost.policy.model.RequestRule;
import school.signpost.time.SchoolTimes;

/** What a policy asks for besides reporting, in sentences: what staff read of it, and what only shows in who is told when. */
final class DutySentences {

    private final Words words;
    private final SchoolInView school;
    private final WhomInWords whom;
    private final StatementWords statements;
    private final Map<String, Matter> matters = new LinkedHashMap<>();

    DutySentences(Words words, SchoolInView school) {
        this.words = words;
        this.school = school;
        this.whom = new WhomInWords(words, school::title);
        this.statements = new StatementWords(words);
    }

    Map<String, Matter> byMatter() {
        var duties = school.policy().duties();
        if (!duties.passwords().isEmpty()) {
            add("passwords", words.say("rule.passwords"), passwords(duties), duties.passwords());
        }
        duties.agreements()
                .values()
                .forEach(each -> add("agreement " + each.id().value(), each.title(), agreement(each), each));
        var rules = new RuleWords(words, school);
        duties.houseRules()
                .values()
                .forEach(each -> add("rule " + each.id(), each.title(), text(rules.house(each)), each));
        duties.requests().values().forEach(each -> add("request " + each.id(), each.title(), request(each), each));
        if (duties.leavers() != null) {
            add("leavers", words.say("rule.leavers"), leavers(rules, duties.leavers()), duties.leavers());
        }
        if (duties.marking() != null) {
            add("marking", words.say("rule.marking"), marking(rules, duties.marking()), duties.marking());
        }
        var times = new TimeSentences(words, school);
        if (!duties.reviews().isEmpty()) {
            add("reviews", words.say("diff.reviews"), times.reviews(duties.reviews()), duties.reviews());
        }
        if (duties.retention() != null) {
            add("retention", words.say("diff.retention"), times.retention(duties.retention()), duties.retention());
        }
        return matters;
    }

    private void add(String key, String title, List<String> sentences, Object value) {
        matters.put(key, new Matter(title, sentences, value));
    }

    private List<String> passwords(Duties duties) {
        return Stream.concat(
                        text(new PasswordWords(words, school).answer(null)).stream(),
                        duties.passwords().values().stream()
                                .filter(rule -> !rule.remindBefore().isEmpty())
                                .map(this::reminded))
                .toList();
    }

    private String reminded(PasswordRule rule) {
        return words.say("diff.passwords.remind", Map.of("name", rule.name(), "before", lengths(rule.remindBefore())));
    }

    private List<String> agreement(AgreementRule rule) {
        var sentences = new ArrayList<>(text(new AgreementWords(words, school).answer(rule)));
        sentences.add(words.say("diff.agreement.text", Map.of("file", rule.textFile())));
        if (!rule.remindBefore().isEmpty()) {
            sentences.add(words.say("diff.agreement.remind", Map.of("before", lengths(rule.remindBefore()))));
        }
        if (rule.untilSigned() != null) {
            sentences.add(words.say("diff.agreement.until", Map.of("who", whom.of(rule.untilSigned()))));
        }
        var overdue = rule.overdue();
        if (overdue != null) {
            sentences.add(words.say(
                    "diff.agreement.overdue",
                    Map.of("who", whom.of(overdue.tell()), "after", Periods.length(words, overdue.after()))));
        }
        return sentences;
    }

    private List<String> request(RequestRule rule) {
        var sentences = new ArrayList<String>();
        sentences.add(words.say("diff.kind.title", Map.of("title", rule.title())));
        sentences.add(words.say("diff.request.decide", Map.of("who", whom.of(rule.decide()))));
        var lasts = rule.lasts();
        if (lasts == null) {
            sentences.add(words.say("diff.request.no-end"));
        } else {
            var length = Map.of("length", Periods.length(words, lasts.is()));
            sentences.add(statements.stated("diff.request.lasts", length, lasts).text());
        }
        sentences.add(words.say("diff.request.remind", Map.of("before", Periods.length(words, rule.remind()))));
        sentences.add(statements.source("rule.source", rule.basis().source()));
        rule.basis()
                .conflicts()
                .forEach(each -> sentences.add(statements.conflict(each).text()));
        return sentences;
    }

    private List<String> leavers(RuleWords rules, LeaverRule rule) {
        var sentences = new ArrayList<>(text(rules.leavers(rule)));
        if (rule.tell() != null) {
            sentences.add(words.say("diff.leavers.tell", Map.of("who", whom.of(rule.tell()))));
        }
        if (rule.equipmentTo() != null) {
            sentences.add(words.say("diff.leavers.equipment-to", Map.of("who", school.title(rule.equipmentTo()))));
        }
        var suspension = rule.suspension();
        var by = suspension.by().stream().map(school::title).collect(Collectors.joining(", "));
        sentences.add(words.say("diff.suspension.by", Map.of("who", by)));
        sentences.add(words.say(
                "diff.suspension.account",
                Map.of("who", school.title(suspension.accountTo()), "after", SchoolTimes.length(suspension.within()))));
        return sentences;
    }

    private List<String> marking(RuleWords rules, Marking marking) {
        var sentences = new ArrayList<>(text(rules.marking(marking)));
        if (!marking.levels().isEmpty()) {
            sentences.add(words.say("diff.marking.levels", Map.of("levels", String.join(", ", marking.levels()))));
        }
        return sentences;
    }

    private String lengths(List<Period> periods) {
        return periods.stream().map(each -> Periods.length(words, each)).collect(Collectors.joining(", "));
    }

    private static List<String> text(Answer answer) {
        return Stream.concat(
                        answer.first().stream(),
                        answer.passages().stream().map(Passage::lines).flatMap(List::stream))
                .map(Line::text)
                .toList();
    }
}
