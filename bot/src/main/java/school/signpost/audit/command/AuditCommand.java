package school.signpost.audit.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import school.signpost.audit.AuditAnchors;
import school.signpost.audit.AuditTrail;

/** {@code audit}: what can be asked of the audit trail on the command line. */
@Command(name = "audit", description = "Checks the audit trail.", mixinStandardHelpOptions = true)
public final class AuditCommand {

    private AuditCommand() {}

    /** The command with its sub-commands, to be added to the application's command line. */
    public static CommandLine over(AuditTrail trail, AuditAnchors anchors) {
        return new CommandLine(new AuditCommand()).addSubcommand(new AuditVerify(trail, anchors));
    }
}
