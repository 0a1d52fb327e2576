package school.signpost.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.signpost.language.TopicFinder;
import school.signpost.language.TopicFinder.Topic;
import school.signpost.language.Vocabulary;
import school.signpost.policy.model.AgreementRule;
import school.signpost.policy.model.HouseRule;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.RequestRule;
import school.signpost.policy.model.ReviewRule;
import school.signpost.policy.model.Statement;

/** What a policy can be asked about besides kinds: its house rules, passwords, agreements, leavers, markings, reviews. */
final class Topics {

    static final String PASSWORDS = "passwords";
    static final String LEAVERS = "leavers";
    static final String MARKING = "marking";
    static final String REVIEWS = "reviews";
    static final String RETENTION = "retention";

    private static final String RULE = "rule-";
    private static final String AGREEMENT = "agreement-";
    private static final String REQUEST = "request-";

    private static final List<String> SIGNING =
            List.of("agreement", "sign", "signing", "signature", "signed", "acceptable use", "aup");

    private Topics() {}

    static List<Vocabulary> vocabularyOf(Policy policy) {
        return policy.kinds().values().stream()
                .map(kind -> new Vocabulary(kind.id(), kind.title(), kind.words(), kind.examples()))
                .sorted(Comparator.comparing(each -> each.kind().value()))
                .toList();
    }

    /** Finds the other topics in a question. */
    static TopicFinder finderFor(Policy policy) {
        var duties = policy.duties();
        var topics = new ArrayList<Topic>();
        duties.houseRules()
                .values()
                .forEach(rule -> topics.add(house(rule, duties.requests().get(rule.id()))));
        duties.requests().values().stream()
                .filter(request -> !duties.houseRules().containsKey(request.id()))
                .map(request -> new Topic(REQUEST + request.id(), request.title(), request.words(), List.of()))
                .forEach(topics::add);
        duties.agreements().values().stream().map(Topics::agreement).forEach(topics::add);
        if (!duties.passwords().isEmpty()) {
            topics.add(fixed(PASSWORDS, "password", "passwords", "passphrase", "passcode"));
        }
        if (duties.leavers() != null) {
            topics.add(fixed(
                    LEAVERS,
                    "leaver",
                    "leavers",
                    "last day",
                    "hand back",
                    "resign",
                    "when i leave",
                    "leave my job",
                    "leave the school",
                    "leaves the school",
                    "account when leave",
                    "someone leaves",
                    "staff leave"));
        }
        if (duties.marking() != null) {
            topics.add(fixed(
                    MARKING,
                    "marking",
                    "mark document",
                    "mark papers",
                    "mark email",
                    "label",
                    "classification",
                    "offical sensitive",
                    "official",
                    "how mark",
                    "confidential document",
                    "protective"));
        }
        if (!duties.reviews().isEmpty()) {
            topics.add(reviews(duties.reviews()));
        }
        if (duties.retention() != null) {
            topics.add(fixed(
                    RETENTION,
                    "retention",
                    "how long kept",
                    "how long keep",
                    "reports kept",
                    "records kept",
                    "keep reports",
                    "keep records",
                    "get deleted"));
        }
        return TopicFinder.among(topics);
    }

    private static Topic house(HouseRule rule, @Nullable RequestRule request) {
        var phrases = request == null
                ? rule.words()
                : Stream.concat(rule.words().stream(), request.words().stream()).toList();
        return new Topic(
                RULE + rule.id(),
                rule.title(),
                phrases,
                rule.says().stream().map(Statement::is).toList());
    }

    /** Staff who ask about signing mean their own paper; pupils' and parents' are found by naming them. */
    private static Topic agreement(AgreementRule rule) {
        var phrases = new ArrayList<String>();
        phrases.add(rule.title());
        switch (rule.audience()) {
            case AgreementRule.OfStaff staff -> {
                phrases.addAll(SIGNING);
                staff.groups().forEach(group -> phrases.add(group.name().toLowerCase(Locale.ROOT) + " sign"));
            }
            case AgreementRule.OfPupils pupils ->
                pupils.signers().forEach(signer -> {
                    var who = signer.name().toLowerCase(Locale.ROOT);
                    phrases.addAll(List.of(who + " sign", who + " agreement"));
                });
        }
        return new Topic(AGREEMENT + rule.id().value(), rule.title(), phrases, List.of());
    }

    private static Topic reviews(List<ReviewRule> reviews) {
        var phrases = new ArrayList<>(
                List.of("policy review", "policy reviewed", "review", "policy renewed", "policy updated"));
        reviews.forEach(review -> phrases.add(review.what()));
        return new Topic(REVIEWS, REVIEWS, phrases, List.of());
    }

    private static Topic fixed(String id, String... phrases) {
        return new Topic(id, id, List.of(phrases), List.of());
    }

    static Optional<String> ruleIn(String topic) {
        return after(RULE, topic);
    }

    static Optional<String> requestIn(String topic) {
        return after(REQUEST, topic);
    }

    static Optional<String> agreementIn(String topic) {
        return after(AGREEMENT, topic);
    }

    private static Optional<String> after(String prefix, String topic) {
        return topic.startsWith(prefix) ? Optional.of(topic.substring(prefix.length())) : Optional.empty();
    }
}
