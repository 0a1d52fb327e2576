package school.signpost.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import school.signpost.cards.Words;
import school.signpost.policy.model.RetentionRule;
import school.signpost.policy.model.RetentionRule.Keep;
import school.signpost.policy.model.ReviewRule;
import school.signpost.time.SchoolTimes;

/** What a policy wants looked at again, and how long it keeps what was reported, in sentences. */
final class TimeSentences {

    private final Words words;
    private final SchoolInView school;
    private final SchoolTimes times;

    TimeSentences(Words words, SchoolInView school) {
        this.words = words;
        this.school = school;
        this.times = new SchoolTimes(school.policy().calendar().zone());
    }

    List<String> reviews(List<ReviewRule> reviews) {
        return reviews.stream().flatMap(each -> review(each).stream()).toList();
    }

    private List<String> review(ReviewRule rule) {
        var sentences = new ArrayList<String>();
        sentences.add(words.say(
                "diff.review",
                Map.of(
                        "what",
                        rule.what(),
                        "every",
                        Periods.every(words, rule.every().is()))));
        var next = rule.next();
        if (next != null) {
            sentences.add(words.say("diff.review.next", Map.of("what", rule.what(), "date", times.date(next))));
        } else if (!rule.isDated()) {
            sentences.add(words.say("diff.review.no-date", Map.of("what", rule.what())));
        }
        var tell = rule.tell();
        if (tell != null) {
            var who = new WhomInWords(words, school::title).of(tell);
            sentences.add(words.say("diff.review.tell", Map.of("what", rule.what(), "who", who)));
        }
        return sentences;
    }

    List<String> retention(RetentionRule rule) {
        var sentences = new ArrayList<String>();
        sentences.add(words.say(
                "diff.retention.standard",
                Map.of("length", Periods.length(words, rule.standard().is()))));
        rule.byKind().forEach((id, kept) -> {
            var title = school.policy().kind(id).map(each -> each.title()).orElseGet(id::value);
            sentences.add(
                    switch (kept.is()) {
                        case Keep.For time ->
                            words.say(
                                    "diff.retention.kind",
                                    Map.of("kind", title, "length", Periods.length(words, time.time())));
                        case Keep.TransferToChildFile file -> words.say("diff.retention.file", Map.of("kind", title));
                    });
        });
        return sentences;
    }
}
