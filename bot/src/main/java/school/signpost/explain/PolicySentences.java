package school.signpost.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import school.signpost.cards.CardModel.Passage;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.explain.WhatChanges.Matter;
import school.signpost.policy.model.Absence;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Role;
import school.signpost.time.SchoolCalendar;
import school.signpost.time.SchoolTimes;

/** A whole policy in sentences, matter by matter, by a key that stays the same from version to version. */
final class PolicySentences {

    private final Words words;
    private final SchoolInView school;
    private final Map<String, Matter> matters = new LinkedHashMap<>();

    PolicySentences(Words words, SchoolInView school) {
        this.words = words;
        this.school = school;
    }

    Map<String, Matter> byMatter() {
        var policy = school.policy();
        add("school", words.say("diff.school"), school(policy), policy.school());
        policy.roles().values().forEach(role -> add("role " + role.id(), role.title(), role(role), role));
        add("contacts", words.say("contacts.outside"), contacts(policy), policy.contacts());
        add("calendar", words.say("diff.calendar"), calendar(policy.calendar()), policy.calendar());
        add(
                "away",
                words.say("diff.away"),
                policy.absences().stream().map(this::away).toList(),
                policy.absences());
        var routes = new RouteSentences(words, school);
        policy.kinds().values().forEach(kind -> add("kind " + kind.id(), kind.title(), routes.of(kind), kind));
        duties(policy);
        return matters;
    }

    private void duties(Policy policy) {
        var duties = policy.duties();
        var rules = new RuleWords(words, school);
        if (!duties.passwords().isEmpty()) {
            add(
                    "passwords",
                    words.say("rule.passwords"),
                    text(new PasswordWords(words, school).answer(null)),
                    duties.passwords());
        }
        duties.agreements()
                .values()
                .forEach(each -> add(
                        "agreement " + each.id().value(),
                        each.title(),
                        text(new AgreementWords(words, school).answer(each)),
                        each));
        duties.houseRules()
                .values()
                .forEach(each -> add("rule " + each.id(), each.title(), text(rules.house(each)), each));
        if (duties.leavers() != null) {
            add("leavers", words.say("rule.leavers"), text(rules.leavers(duties.leavers())), duties.leavers());
        }
        if (duties.marking() != null) {
            add("marking", words.say("rule.marking"), text(rules.marking(duties.marking())), duties.marking());
        }
        if (!duties.reviews().isEmpty()) {
            add(
                    "reviews",
                    words.say("diff.reviews"),
                    duties.reviews().stream()
                            .map(each -> words.say(
                                    "diff.review",
                                    Map.of(
                                            "what",
                                            each.what(),
                                            "every",
                                            Periods.length(words, each.every().is()))))
                            .toList(),
                    duties.reviews());
        }
        var retention = duties.retention();
        if (retention != null) {
            var kept = words.say(
                    "diff.retention.standard",
                    Map.of("length", Periods.length(words, retention.standard().is())));
            add("retention", words.say("diff.retention"), List.of(kept), retention);
        }
    }

    private void add(String key, String title, List<String> sentences, Object value) {
        matters.put(key, new Matter(title, sentences, value));
    }

    private static List<String> text(Answer answer) {
        return Stream.concat(
                        answer.first().stream(),
                        answer.passages().stream().map(Passage::lines).flatMap(List::stream))
                .map(Line::text)
                .toList();
    }

    private List<String> school(Policy policy) {
        var own = policy.school();
        return List.of(
                words.say("diff.school.name", Map.of("name", own.name())),
                words.say("diff.school.prefix", Map.of("prefix", own.referencePrefix())),
                words.say(
                        "diff.school.document",
                        Map.of(
                                "title",
                                own.document().title(),
                                "version",
                                own.document().version())));
    }

    private List<String> role(Role role) {
        var sentences = new ArrayList<String>();
        school.holders(role).forEach(name -> sentences.add(words.say("diff.role.holder", Map.of("name", name))));
        role.deputies().stream()
                .map(school::nameOf)
                .forEach(name -> sentences.add(words.say("contacts.deputy", Map.of("name", name))));
        if (role.phone() != null) {
            sentences.add(words.say("diff.role.phone", Map.of("phone", role.phone())));
        }
        if (role.mailbox() != null) {
            sentences.add(words.say("diff.role.mailbox", Map.of("mailbox", role.mailbox())));
        }
        Stream.of(role.confirmedBy(), role.sameAs())
                .filter(java.util.Objects::nonNull)
                .forEach(other -> sentences.add(words.say("diff.role.stand-in", Map.of("other", school.title(other)))));
        if (role.fromStaffList()) {
            sentences.add(words.say("contacts.own"));
        } else if (role.holders().isEmpty()) {
            sentences.add(words.say("diff.role.vacant"));
        }
        sentences.add(words.say("diff.role.title", Map.of("title", role.title())));
        return sentences;
    }

    private List<String> contacts(Policy policy) {
        var tells = new TellWords(words, school);
        return policy.contacts().values().stream().map(tells::contact).toList();
    }

    private List<String> calendar(SchoolCalendar calendar) {
        var times = new SchoolTimes(calendar.zone());
        var sentences = new ArrayList<String>();
        sentences.add(words.say(
                "diff.calendar.hours",
                Map.of(
                        "from",
                        calendar.opens().toString(),
                        "to",
                        calendar.closes().toString())));
        calendar.terms()
                .forEach(term -> sentences.add(words.say(
                        "diff.calendar.term", Map.of("from", times.date(term.from()), "to", times.date(term.to())))));
        calendar.closed()
                .forEach(days -> sentences.add(
                        days.from().equals(days.to())
                                ? words.say("diff.calendar.closed-day", Map.of("from", times.date(days.from())))
                                : words.say(
                                        "diff.calendar.closed",
                                        Map.of("from", times.date(days.from()), "to", times.date(days.to())))));
        return sentences;
    }

    private String away(Absence absence) {
        var cover = absence.cover();
        return cover == null
                ? words.say("diff.away.person", Map.of("name", school.nameOf(absence.who())))
                : words.say(
                        "diff.away.covered",
                        Map.of("name", school.nameOf(absence.who()), "cover", school.nameOf(cover)));
    }
}
