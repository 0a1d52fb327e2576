package school.signpost.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.policy.model.IncidentKind;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;
import school.signpost.staff.StaffMember;

/** Turns what somebody typed about a report that nobody made into an inquiry, or says what was not understood. */
public final class Inquiries {

    private static final int OFFERED = 3;
    private static final double CLOSE_ENOUGH = 0.75;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private final SchoolInView school;
    private final Words words;
    private final Instant now;
    private final FindSomebody people;

    public Inquiries(SchoolInView school, Words words, Instant now) {
        this.school = school;
        this.words = words;
        this.now = now;
        this.people = new FindSomebody(school);
    }

    public SchoolInView school() {
        return school;
    }

    public Asked ask(Typed typed) {
        var problems = new ArrayList<String>();
        var at = moment(typed.at(), problems);
        var by = reporter(typed.by(), at, problems);
        var about = new LinkedHashSet<StaffId>();
        var vacant = new ArrayList<RoleId>();
        typed.about().forEach(each -> concerned(each, at, about, vacant, problems));
        var kind = kind(typed.kind(), problems);
        if (!problems.isEmpty()) {
            return new Asked.NotUnderstood(problems);
        }
        return kind.<Asked>map(each -> new Asked.One(new Inquiry(each, by, about, vacant, at), assumed(typed, by)))
                .orElseGet(() -> new Asked.EveryKind(school.policy().kinds().values().stream()
                        .map(each -> new Inquiry(each, by, about, vacant, at))
                        .toList()));
    }

    private List<Line> assumed(Typed typed, @Nullable StaffId by) {
        return typed.by() == null && by != null
                ? List.of(Line.quiet(words.say("explain.assumed-by", Map.of("by", school.name(by)))))
                : List.of();
    }

    private Instant moment(@Nullable String at, List<String> problems) {
        if (at == null || at.isBlank()) {
            return school.policy().calendar().nextOpening(now);
        }
        var found = new Moments(school.policy().calendar(), now).parse(at);
        if (found.isEmpty()) {
            problems.add(words.say("explain.no-moment", Map.of("at", at)));
        }
        return found.orElse(now);
    }

    private Optional<IncidentKind> kind(@Nullable String typed, List<String> problems) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        var wanted = FindSomebody.plain(typed);
        var kinds = school.policy().kinds().values();
        var found = kinds.stream()
                .filter(kind -> FindSomebody.plain(kind.id().value()).equals(wanted)
                        || FindSomebody.plain(kind.title()).equals(wanted))
                .findFirst();
        if (found.isEmpty()) {
            var nearest = kinds.stream()
                    .filter(kind -> similarity(wanted, kind) >= CLOSE_ENOUGH)
                    .sorted(Comparator.comparingDouble((IncidentKind kind) -> similarity(wanted, kind))
                            .reversed())
                    .map(kind -> kind.id().value())
                    .limit(OFFERED)
                    .toList();
            problems.add(notKnown("explain.no-kind", typed, nearest.isEmpty() ? everyId() : nearest));
        }
        return found;
    }

    private List<String> everyId() {
        return school.policy().kinds().keySet().stream().map(id -> id.value()).toList();
    }

    private static double similarity(String wanted, IncidentKind kind) {
        return Math.max(
                SIMILARITY.apply(wanted, FindSomebody.plain(kind.id().value())),
                SIMILARITY.apply(wanted, kind.title().toLowerCase(Locale.ROOT)));
    }

    private @Nullable StaffId reporter(@Nullable String by, Instant at, List<String> problems) {
        if (by == null || by.isBlank()) {
            return somebodyWithoutARole(at).map(StaffMember::id).orElse(null);
        }
        return switch (people.find(by)) {
            case FindSomebody.Found.APerson person -> person.member().id();
            case FindSomebody.Found.ARole role ->
                holders(role.role(), at).stream().findFirst().orElse(null);
            case FindSomebody.Found found -> {
                problems.add(sentence(by, found));
                yield null;
            }
        };
    }

    private void concerned(String typed, Instant at, Set<StaffId> about, List<RoleId> vacant, List<String> problems) {
        switch (people.find(typed)) {
            case FindSomebody.Found.APerson person -> about.add(person.member().id());
            case FindSomebody.Found.ARole role -> {
                var holders = holders(role.role(), at);
                about.addAll(holders);
                if (holders.isEmpty()) {
                    vacant.add(role.role());
                }
            }
            case FindSomebody.Found found -> problems.add(sentence(typed, found));
        }
    }

    private String sentence(String typed, FindSomebody.Found found) {
        return switch (found) {
            case FindSomebody.Found.Several several -> notKnown("explain.several", typed, several.names());
            case FindSomebody.Found.Nobody nobody -> notKnown("explain.nobody-called", typed, nobody.nearest());
            case FindSomebody.Found.APerson ignored -> "";
            case FindSomebody.Found.ARole ignored -> "";
        };
    }

    /** The sentence, and the names that come near where there are any. */
    private String notKnown(String key, String typed, List<String> nearest) {
        var sentence = words.say(key, Map.of("typed", typed));
        return nearest.isEmpty()
                ? sentence
                : sentence + " " + words.say("explain.did-you-mean", Map.of("names", String.join(", ", nearest)));
    }

    private List<StaffId> holders(RoleId role, Instant at) {
        return school.policy().role(role).stream()
                .flatMap(each -> each.holders().stream())
                .flatMap(email -> school.people().byEmail(email, at).stream())
                .toList();
    }

    /** An ordinary reporter: on no route by a role, and with a line manager if anybody has one. */
    private Optional<StaffMember> somebodyWithoutARole(Instant at) {
        var day = school.policy().calendar().dayOf(at);
        return school.staff().all(school.id()).stream()
                .filter(member -> member.group() == StaffMember.Group.STAFF && member.worksHereOn(day))
                .filter(member -> school.policy().rolesOf(member.email()).isEmpty())
                .min(Comparator.comparing((StaffMember member) -> member.lineManager() == null));
    }

    /** What was typed; whatever is absent gets a sensible default. */
    public record Typed(
            @Nullable String kind,
            @Nullable String by,
            List<String> about,
            @Nullable String at) {
        public Typed {
            about = List.copyOf(about);
        }
    }

    /** What came of it. */
    public sealed interface Asked {

        /** {@code assumed} says what was taken because it was not given. */
        record One(Inquiry inquiry, List<Line> assumed) implements Asked {
            public One {
                assumed = List.copyOf(assumed);
            }
        }

        /** No kind was named: all of them. */
        record EveryKind(List<Inquiry> inquiries) implements Asked {
            public EveryKind {
                inquiries = List.copyOf(inquiries);
            }
        }

        record NotUnderstood(List<String> sentences) implements Asked {
            public NotUnderstood {
                sentences = List.copyOf(sentences);
            }
        }
    }
}
