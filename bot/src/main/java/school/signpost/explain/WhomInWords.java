package school.signpost.explain;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import school.signpost.cards.Words;
import school.signpost.policy.model.Tell;
import school.signpost.shared.RoleId;

/** Whom a step tells, in words: "the head and the deputy head", "whoever is at work of ...". */
public record WhomInWords(Words words, Function<RoleId, String> named) {

    public String of(Tell tell) {
        return switch (tell) {
            case Tell.ToRole one -> named.apply(one.role());
            case Tell.All all -> joined(all.members(), "poster.and");
            case Tell.Any any -> joined(any.members(), "poster.or");
        };
    }

    private String joined(List<Tell> members, String between) {
        return members.stream()
                .map(this::of)
                .reduce((one, other) -> words.say(between, Map.of("one", one, "other", other)))
                .orElse("");
    }
}
