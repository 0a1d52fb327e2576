package school.signpost.explain.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import school.signpost.cards.Words;
import school.signpost.explain.Explain;
import school.signpost.explain.ExplanationWords;
import school.signpost.explain.Inquiries;
import school.signpost.explain.Inquiries.Asked;

/** {@code policy explain FILE}: who would be told, when and why, without telling anybody. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Says who would be told about a report, when and why. Nothing is sent.",
        exitCodeListHeading = "Status:%n",
        exitCodeList = {
            "0:answered",
            "1:the policy has mistakes",
            "2:the file cannot be read",
            "3:no such kind, person or moment"
        })
public final class ExplainCommand implements Callable<Integer> {

    private final PrintWriter out;
    private final InstantSource clock;
    private final Words words;

    @Parameters(paramLabel = "FILE", description = "the policy.yaml, or the folder it lies in; staff.csv beside it")
    private Path file = Path.of("policy.yaml");

    @Option(names = "--kind", description = "what is reported, such as lost-device; without it every kind in short")
    private @Nullable String kind;

    @Option(names = "--by", description = "who reports: a name or an e-mail address (default: somebody without a role)")
    private @Nullable String by;

    @Option(names = "--about", description = "whose conduct it is about: a name, an address or a role; may be repeated")
    private List<String> about = new ArrayList<>();

    @Option(
            names = "--at",
            description = "when, such as 2026-12-25T10:00, Saturday or 22:30 (default: now, or when school opens)")
    private @Nullable String at;

    public ExplainCommand(PrintWriter out, InstantSource clock, Words words) {
        this.out = out;
        this.clock = clock;
        this.words = words;
    }

    @Override
    public Integer call() {
        return new SchoolFiles(out).with(file, school -> explain(new Inquiries(school, words, clock.instant())));
    }

    private int explain(Inquiries inquiries) {
        var print = new PrintedPassages(out);
        var typed = new Inquiries.Typed(kind, by, about, at);
        return switch (inquiries.ask(typed)) {
            case Asked.NotUnderstood problem -> {
                problem.sentences().forEach(out::println);
                yield SchoolFiles.UNKNOWN;
            }
            case Asked.EveryKind every -> {
                var overview = new ExplanationWords(words, inquiries.school());
                every.inquiries().forEach(each -> print.print(overview.inShort(Explain.of(inquiries.school(), each))));
                yield SchoolFiles.GOOD;
            }
            case Asked.One one -> {
                var sentences = new ExplanationWords(words, inquiries.school());
                var explanation = Explain.of(inquiries.school(), one.inquiry());
                out.println(sentences.title(explanation));
                print.lines(one.assumed());
                print.lines(sentences.asked(explanation));
                sentences.passages(explanation).forEach(print::print);
                yield SchoolFiles.GOOD;
            }
        };
    }
}
