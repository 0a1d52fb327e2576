package school.signpost.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import school.signpost.audit.command.AuditCommand;
import school.signpost.cards.Words;
import school.signpost.explain.command.DiffCommand;
import school.signpost.explain.command.ExplainCommand;
import school.signpost.explain.command.PosterCommand;
import school.signpost.policy.command.PolicyCommand;
import school.signpost.staff.command.StaffCommand;
import school.signpost.time.SystemClock;

/** {@code java -jar signpost.jar policy check FILE} and its like. Without a known command the bot itself is started. */
@Command(
        name = "signpost",
        mixinStandardHelpOptions = true,
        description = "Without a command the bot is started. With one of these it is not:")
public final class SignpostCommands {

    private static final List<String> KNOWN =
            List.of("policy", "staff", "audit", "store", "help", "-h", "--help", "-V", "--version");

    private SignpostCommands() {}

    /** The exit status, if these arguments are a command; empty when they are settings for the bot. */
    public static Optional<Integer> run(String... arguments) {
        if (arguments.length == 0 || !KNOWN.contains(arguments[0])) {
            return Optional.empty();
        }
        var out = new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
        var line = new CommandLine(new SignpostCommands())
                .addSubcommand(policy(out))
                .addSubcommand(new StaffCommand(out, Words.bundled(), SystemClock.ofThisMachine()))
                .addSubcommand(new StoreCommand(out))
                .addSubcommand(AuditCommand.listed())
                .setOut(out)
                .setErr(new PrintWriter(System.err, true, java.nio.charset.StandardCharsets.UTF_8));
        return Optional.of(
                arguments[0].equals("audit")
                        ? AuditSession.run(arguments, line.getOut(), line.getErr())
                        : line.execute(arguments));
    }

    /** What looks at a policy file, and what says what it means. */
    private static CommandLine policy(PrintWriter out) {
        var words = Words.bundled();
        var clock = SystemClock.ofThisMachine();
        return new CommandLine(new PolicyCommand(out))
                .addSubcommand(new ExplainCommand(out, clock, words))
                .addSubcommand(new DiffCommand(out, words))
                .addSubcommand(new PosterCommand(out, clock, words));
    }
}
