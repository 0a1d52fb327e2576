package school.signpost.audit.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import school.signpost.audit.AuditAnchors;
import school.signpost.audit.AuditTrail;

/** {@code audit}: what can be asked of the audit trail on the command line. */
@Command(name = "audit", description = "Checks the audit trail.", mixinStandardHelpOptions = true)
public final class AuditCommand {

    private AuditCommand() {}

    /** The command by its name alone, for a list of commands: whoever only asks what there is needs no store opened. */
    public static CommandLine listed() {
        return new CommandLine(new AuditCommand());
    }

    /** The command with its sub-commands, to be added to the application's command line. */
    public static CommandLine over(AuditTrail trail, AuditAnchors anchors) {
        return new CommandLine(new AuditCommand()).addSubcommand(new AuditVerify(trail, anchors));
    }
}
