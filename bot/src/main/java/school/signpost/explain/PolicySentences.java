package school.signpost.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        matters.putAll(new DutySentences(words, school).byMatter());
        ways(policy);
        return matters;
    }

    private void ways(Policy policy) {
        var ways = new WaySentences(words, school);
        add("channels", words.say("diff.channels"), ways.channels(policy.channels()), policy.channels());
        add("chasers", words.say("diff.chasers"), ways.chasers(policy.chasers()), policy.chasers());
        var snooze = policy.duties().snooze();
        add("snooze", words.say("diff.snooze"), ways.snooze(snooze), snooze);
    }

    private void add(String key, String title, List<String> sentences, Object value) {
        matters.put(key, new Matter(title, sentences, value));
    }

    private List<String> school(Policy policy) {
        var own = policy.school();
        var document = own.document();
        var sentences = new ArrayList<String>();
        sentences.add(words.say("diff.school.name", Map.of("name", own.name())));
        sentences.add(words.say("diff.school.prefix", Map.of("prefix", own.referencePrefix())));
        sentences.add(
                words.say("diff.school.document", Map.of("title", document.title(), "version", document.version())));
        var times = new SchoolTimes(policy.calendar().zone());
        if (document.adopted() != null) {
            sentences.add(words.say("diff.school.adopted", Map.of("date", times.date(document.adopted()))));
        }
        var assessment = own.impactAssessment();
        sentences.add(
                assessment == null
                        ? words.say("diff.school.no-assessment")
                        : words.say("diff.school.assessment", Map.of("date", times.date(assessment.date()))));
        sentences.add(record(own.safeguardingRecord()));
        var statements = new StatementWords(words);
        document.conflicts()
                .forEach(each -> sentences.add(statements.conflict(each).text()));
        return sentences;
    }

    private String record(Policy.SafeguardingRecord record) {
        if (record.equals(Policy.SafeguardingRecord.HERE)) {
            return words.say("diff.school.record.here");
        }
        return words.say(
                record.tellOnly() ? "diff.school.record.tell-only" : "diff.school.record",
                Map.of("system", record.system()));
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
        if (!role.alsoCalled().isEmpty()) {
            sentences.add(words.say("diff.role.also-called", Map.of("names", String.join(", ", role.alsoCalled()))));
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
        sentences.add(
                words.say("diff.calendar.zone", Map.of("zone", calendar.zone().getId())));
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
