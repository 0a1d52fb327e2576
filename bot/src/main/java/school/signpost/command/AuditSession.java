package school.signpost.command;

import java.io.PrintWriter;
import java.util.Arrays;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import school.signpost.audit.AuditAnchors;
import school.signpost.audit.AuditTrail;
import school.signpost.audit.command.AuditCommand;

/** {@code audit}: opens the database alone, without the bot, for as long as the command runs. */
final class AuditSession {

    private AuditSession() {}

    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        var builder = new SpringApplicationBuilder(Database.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=error", "spring.main.banner-mode=off");
        try (var context = builder.run()) {
            return AuditCommand.over(context.getBean(AuditTrail.class), context.getBean(AuditAnchors.class))
                    .setOut(out)
                    .setErr(err)
                    .execute(Arrays.copyOfRange(arguments, 1, arguments.length));
        }
    }

    /** The store and the audit trail, nothing else. Not a configuration, or the bot's own scan would find it. */
    @ComponentScan({"school.signpost.storage", "school.signpost.audit", "school.signpost.time"})
    static class Database {}
}
