package school.signpost.teams.present;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.agreement.SeeProgress.ClassMissing;
import school.signpost.agreement.SeeProgress.Missing;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.policy.model.AgreementRule.Signer;

/** Whose paper is not there, class by class: what a class teacher can be asked for. */
@Component
class PupilLines {

    private static final int MOST_CLASSES = 20;
    private static final int MOST_NAMES = 6;

    private final Words words;

    PupilLines(Words words) {
        this.words = words;
    }

    List<Line> of(List<ClassMissing> classes) {
        var shown = classes.stream().limit(MOST_CLASSES).map(this::line);
        int left = classes.size() - MOST_CLASSES;
        return Stream.concat(
                        shown,
                        left > 0
                                ? Stream.of(Line.quiet(
                                        words.say("progress.more-classes", Map.of("count", Integer.toString(left)))))
                                : Stream.empty())
                .toList();
    }

    private Line line(ClassMissing missing) {
        var names = missing.pupils().stream().limit(MOST_NAMES).map(this::name).collect(Collectors.joining(", "));
        int left = missing.pupils().size() - MOST_NAMES;
        return Line.of(words.say(
                left > 0 ? "progress.class-and-more" : "progress.class",
                Map.of(
                        "title",
                        missing.agreement().title(),
                        "class",
                        missing.schoolClass().isEmpty() ? words.say("progress.no-class") : missing.schoolClass(),
                        "count",
                        Integer.toString(missing.pupils().size()),
                        "names",
                        names,
                        "left",
                        Integer.toString(left))));
    }

    /** With whose signature it is, where it is only one of several. */
    private String name(Missing missing) {
        boolean all = missing.signers().size() == missing.agreement().signers().size();
        return all || missing.signers().isEmpty()
                ? missing.who().name()
                : words.say(
                        "progress.only",
                        Map.of(
                                "name",
                                missing.who().name(),
                                "who",
                                Stream.of(Signer.values())
                                        .filter(missing.signers()::contains)
                                        .map(each -> words.say("signer." + each))
                                        .collect(Collectors.joining(", "))));
    }
}
