package school.signpost.audit.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import school.signpost.audit.Anchor;
import school.signpost.audit.AuditAnchors;
import school.signpost.audit.AuditTrail;
import school.signpost.shared.SchoolId;

/** {@code audit verify}: says whether anybody changed what was recorded, and what to write down to be able to tell later. */
@Command(
        name = "verify",
        description = "Checks that no entry of the audit trail was changed, removed or put in.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every chain holds",
            "1:a chain is broken",
            "2:the command was not understood",
            "3:the trail could not be read"
        },
        exitCodeOnExecutionException = 3,
        mixinStandardHelpOptions = true)
public final class AuditVerify implements Callable<Integer> {

    private final AuditTrail trail;
    private final AuditAnchors anchors;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "SCHOOL", description = "School ids; all schools when none is given.")
    private List<String> schools = List.of();

    @Option(
            names = "--kept",
            paramLabel = "NUMBER:HASH",
            converter = KeptAnchor.class,
            description =
                    "An anchor printed by an earlier run: also checks that the chain still holds it. One school only.")
    private @Nullable Anchor kept;

    public AuditVerify(AuditTrail trail, AuditAnchors anchors) {
        this.trail = trail;
        this.anchors = anchors;
    }

    @Override
    public Integer call() {
        var known = anchors.schools();
        var asked =
                schools.isEmpty() ? known : schools.stream().map(SchoolId::of).toList();
        refuseWhatMakesNoSense(asked, known);
        if (asked.isEmpty()) {
            out().println("Nothing has been recorded yet.");
            return 0;
        }
        boolean allHold = true;
        for (SchoolId school : asked) {
            allHold &= holds(school);
        }
        return allHold ? 0 : 1;
    }

    private void refuseWhatMakesNoSense(List<SchoolId> asked, List<SchoolId> known) {
        for (SchoolId school : asked) {
            if (!known.contains(school)) {
                throw new ParameterException(
                        spec().commandLine(), "There is no audit trail of a school '" + school + "'.");
            }
        }
        if (kept != null && asked.size() != 1) {
            throw new ParameterException(spec().commandLine(), "--kept belongs to one school: name that school.");
        }
    }

    private boolean holds(SchoolId school) {
        var newest = anchors.newest(school);
        Optional<String> fault = kept == null ? trail.verify(school) : anchors.verify(school, kept);
        if (fault.isPresent()) {
            out().println(school + ": BROKEN. " + fault.get());
            return false;
        }
        out().println(school + ": every link holds. "
                + newest.map(anchor -> "Keep this somewhere else: " + anchor).orElse("Nothing has been recorded yet."));
        return true;
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("audit.verify: run outside a command line");
        }
        return spec;
    }

    static final class KeptAnchor implements ITypeConverter<Anchor> {

        @Override
        public Anchor convert(String text) {
            return Anchor.parse(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is no anchor: it looks like 1204:3f… with 64 characters after the colon"));
        }
    }
}
