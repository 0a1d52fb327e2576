package school.signpost.explain.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import school.signpost.cards.Words;
import school.signpost.explain.SchoolInView;
import school.signpost.explain.poster.PosterOf;
import school.signpost.explain.poster.PosterPage;
import school.signpost.explain.poster.TooMuchForOnePage;

/** {@code policy poster FILE}: one side of A4 for the staff room, as PDF. */
@Command(
        name = "poster",
        mixinStandardHelpOptions = true,
        description = "Writes a page to print for the staff room: what to do, whom to tell, which number.",
        exitCodeListHeading = "Status:%n",
        exitCodeList = {
            "0:written",
            "1:the policy has mistakes",
            "2:a file cannot be read or written",
            "3:more kinds than one page can show"
        })
public final class PosterCommand implements Callable<Integer> {

    private final PrintWriter out;
    private final InstantSource clock;
    private final Words words;

    @Parameters(paramLabel = "FILE", description = "the policy.yaml, or the folder it lies in; staff.csv beside it")
    private Path file = Path.of("policy.yaml");

    @Option(names = "--out", paramLabel = "PDF", description = "where to write it (default: ${DEFAULT-VALUE})")
    private Path target = Path.of("poster.pdf");

    public PosterCommand(PrintWriter out, InstantSource clock, Words words) {
        this.out = out;
        this.clock = clock;
        this.words = words;
    }

    @Override
    public Integer call() {
        return new SchoolFiles(out).with(file, this::write);
    }

    private int write(SchoolInView school) {
        var today = school.policy().calendar().dayOf(clock.instant());
        try {
            Files.write(target, PosterPage.draw(PosterOf.the(school, words, today)));
            out.println(words.say("poster.written", Map.of("file", target.toString())));
            return SchoolFiles.GOOD;
        } catch (TooMuchForOnePage tooMuch) {
            out.println(words.say("poster.too-much", Map.of("kinds", String.valueOf(tooMuch.kinds()))));
            return SchoolFiles.UNKNOWN;
        } catch (IOException full) {
            out.println(words.say("poster.not-written", Map.of("file", target.toString())));
            return SchoolFiles.UNREADABLE;
        }
    }
}
