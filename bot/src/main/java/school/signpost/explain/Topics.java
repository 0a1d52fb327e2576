package school.signpost.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import school.signpost.language.Vocabulary;
import school.signpost.policy.model.Policy;
import school.signpost.shared.KindId;

/** What a policy can be asked about besides kinds: its house rules, passwords, agreements, leavers, markings. */
final class Topics {

    private static final String RULE = "rule-";
    private static final String AGREEMENT = "agreement-";
    private static final String REQUEST = "request-";

    private Topics() {}

    static List<Vocabulary> vocabularyOf(Policy policy) {
        return policy.kinds().values().stream()
                .map(kind -> new Vocabulary(kind.id(), kind.title(), kind.words(), kind.examples()))
                .sorted(Comparator.comparing(each -> each.kind().value()))
                .toList();
    }

    /** The words by which the other topics are known. */
    static List<Vocabulary> topicsOf(Policy policy) {
        var duties = policy.duties();
        var rules =
                duties.houseRules().values().stream().map(rule -> word(RULE + rule.id(), rule.title(), rule.words()));
        var agreements = duties.agreements().values().stream()
                .map(agreement -> word(
                        AGREEMENT + agreement.id().value(),
                        agreement.title(),
                        List.of(
                                "agreement",
                                "sign",
                                "signing",
                                "signature",
                                "acceptable use",
                                "aup",
                                agreement.title())));
        var fixed = Stream.of(Topic.PASSWORDS, Topic.LEAVERS, Topic.MARKING)
                .map(topic -> word(topic.id(), topic.id(), topic.words()));
        return Stream.of(rules, agreements, fixed).flatMap(each -> each).toList();
    }

    /**
     * Somebody who says just what the policy calls it means that, whatever else their question is like; a rule of the same
     * name answers already.
     */
    static Optional<String> requestNamed(Policy policy, String question) {
        var duties = policy.duties();
        return duties.requests().values().stream()
                .filter(request -> !duties.houseRules().containsKey(request.id()))
                .filter(request -> request.words().stream()
                        .anyMatch(
                                words -> words.indexOf(' ') > 0 && (" " + question + " ").contains(" " + words + " ")))
                .map(request -> REQUEST + request.id())
                .findFirst();
    }

    private static Vocabulary word(String id, String title, List<String> words) {
        return new Vocabulary(KindId.of(id), title, words, List.of());
    }

    static Optional<String> ruleIn(String topic) {
        return topic.startsWith(RULE) ? Optional.of(topic.substring(RULE.length())) : Optional.empty();
    }

    static Optional<String> requestIn(String topic) {
        return topic.startsWith(REQUEST) ? Optional.of(topic.substring(REQUEST.length())) : Optional.empty();
    }

    static Optional<String> agreementIn(String topic) {
        return topic.startsWith(AGREEMENT) ? Optional.of(topic.substring(AGREEMENT.length())) : Optional.empty();
    }

    /** Topics that every policy may have, with the words people use. */
    enum Topic {
        PASSWORDS(
                "passwords",
                List.of(
                        "password",
                        "passwords",
                        "passphrase",
                        "passcode",
                        "pin",
                        "log on",
                        "login",
                        "change my password")),
        LEAVERS("leavers", List.of("leaver", "leavers", "leaving", "leave", "last day", "hand back", "resign")),
        MARKING(
                "marking",
                List.of("marking", "mark", "label", "classification", "official", "sensitive", "confidential"));

        private final String id;

        @SuppressWarnings("ImmutableEnumChecker") // List.of, which nobody can change
        private final List<String> words;

        Topic(String id, List<String> words) {
            this.id = id;
            this.words = words;
        }

        String id() {
            return id;
        }

        List<String> words() {
            return words;
        }
    }
}
