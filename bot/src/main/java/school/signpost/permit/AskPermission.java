package school.signpost.permit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.confidential.Vault;
import school.signpost.policy.model.RequestRule;
import school.signpost.shared.ConfidentialText;
import school.signpost.time.SchoolClock;
import school.signpost.time.SystemClock;

/** Somebody asks for what needs a yes, and may want it no longer. */
@Component
public class AskPermission {

    private final Permits permits;
    private final PermitDesk desk;
    private final RequestTerms terms;
    private final Access access;
    private final Vault vault;
    private final SchoolClock clock;
    private final SystemClock machine;

    AskPermission(
            Permits permits,
            PermitDesk desk,
            RequestTerms terms,
            Access access,
            Vault vault,
            SchoolClock clock,
            SystemClock machine) {
        this.permits = permits;
        this.desk = desk;
        this.terms = terms;
        this.access = access;
        this.vault = vault;
        this.clock = clock;
        this.machine = machine;
    }

    /** {@code cause} is the activity that asks: the same one again asks once. */
    public Result ask(Viewer viewer, String kind, ConfidentialText why, String cause) {
        if (!(viewer instanceof Viewer.Member asker) || !access.allows(viewer, Permission.OWN_DUTIES)) {
            return new Result.NotFound();
        }
        return terms.rule(asker.school(), kind)
                .map(rule -> ask(asker, rule, why, cause))
                .orElseGet(Result.NotFound::new);
    }

    private Result ask(Viewer.Member asker, RequestRule rule, ConfidentialText why, String cause) {
        var waiting = permits.of(asker.school(), asker.id()).stream()
                .filter(each -> each.kind().equals(rule.id()) && each.isOpen())
                .findFirst();
        if (waiting.isPresent()) {
            return new Result.Waiting(waiting.get());
        }
        var deciders = terms.deciders(asker.school(), rule, asker.id(), clock.instant());
        return deciders.isNobody()
                ? new Result.NobodyToAsk()
                : new Result.Asked(desk.open(
                        Permit.asked(asking(asker, rule, why, cause, deciders), clock.instant(), machine.instant())));
    }

    private Permit.Asking asking(
            Viewer.Member asker, RequestRule rule, ConfidentialText why, String cause, Deciders deciders) {
        var id = UUID.nameUUIDFromBytes(
                        (asker.school() + "/" + asker.id() + "/" + cause).getBytes(StandardCharsets.UTF_8))
                .toString();
        var named = Permit.place(asker.school(), id, vault.newKey(asker.school(), Permit.keyOwner(id)));
        var texts = new Permit.Texts(named.key(), vault.seal(named, Permit.WHY, why), null);
        return new Permit.Asking(
                id,
                asker.school(),
                asker.id(),
                rule.id(),
                texts,
                deciders,
                terms.askAgainAt(asker.school(), clock.instant()));
    }

    /** As it is then; empty when it is not theirs, or over anyhow. */
    public Optional<Permit> withdraw(Viewer viewer, String id) {
        if (!(viewer instanceof Viewer.Member asker) || !access.allows(viewer, Permission.OWN_DUTIES)) {
            return Optional.empty();
        }
        var now = clock.instant();
        var today = terms.dayOf(asker.school(), now);
        return desk.change(
                        id,
                        permit -> isTheirs(permit, asker) && (permit.isOpen() || permit.holdsOn(today))
                                ? permit.withdrawn(
                                        today,
                                        new Permit.Recorded(now, asker.id().value(), "withdrawn"))
                                : permit)
                .filter(permit -> isTheirs(permit, asker) && permit.standing() instanceof Standing.Withdrawn);
    }

    private static boolean isTheirs(Permit permit, Viewer.Member asker) {
        return permit.school().equals(asker.school()) && permit.asker().equals(asker.id());
    }

    /** What came of asking. */
    public sealed interface Result {
        /** Whoever decides hears of it. */
        record Asked(Permit permit) implements Result {}

        /** They have asked already, and nobody has answered yet. */
        record Waiting(Permit permit) implements Result {}

        /** Nobody is there who could say yes. */
        record NobodyToAsk() implements Result {}

        /** Nothing that needs a yes here, or somebody on no list. */
        record NotFound() implements Result {}
    }
}
