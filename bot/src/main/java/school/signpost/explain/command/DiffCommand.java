package school.signpost.explain.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import school.signpost.cards.Words;
import school.signpost.explain.WhatChanges;

/** {@code policy diff OLD NEW}: what a change of the policy changes, for whom. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Says in sentences what changes from one policy to another, and for whom.",
        exitCodeListHeading = "Status:%n",
        exitCodeList = {"0:compared", "1:one of them has mistakes", "2:one of them cannot be read"})
public final class DiffCommand implements Callable<Integer> {

    private final PrintWriter out;
    private final Words words;

    @Parameters(index = "0", paramLabel = "OLD", description = "the policy.yaml as it is, or its folder")
    private Path before = Path.of("policy.yaml");

    @Parameters(index = "1", paramLabel = "NEW", description = "the policy.yaml as it will be, or its folder")
    private Path after = Path.of("policy.yaml");

    public DiffCommand(PrintWriter out, Words words) {
        this.out = out;
        this.words = words;
    }

    @Override
    public Integer call() {
        try {
            var files = new SchoolFiles(out);
            var old = files.read(before);
            var now = files.read(after);
            if (old instanceof SchoolFiles.Read.Good from && now instanceof SchoolFiles.Read.Good to) {
                var passages = new WhatChanges(words).between(from.school(), to.school());
                if (passages.isEmpty()) {
                    out.println(words.say("diff.nothing"));
                }
                passages.forEach(new PrintedPassages(out)::print);
                return SchoolFiles.GOOD;
            }
            return Math.max(status(old), status(now));
        } finally {
            out.flush();
        }
    }

    private static int status(SchoolFiles.Read read) {
        return read instanceof SchoolFiles.Read.Failed failed ? failed.status() : SchoolFiles.GOOD;
    }
}
