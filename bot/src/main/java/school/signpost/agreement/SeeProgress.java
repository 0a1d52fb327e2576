package school.signpost.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.agreement.Everybody.Seen;
import school.signpost.agreement.model.Agreement;
import school.signpost.agreement.model.Standing;
import school.signpost.agreement.model.Tally;
import school.signpost.policy.model.AgreementRule.Signer;
import school.signpost.time.SchoolClock;

/** For the office: how far each agreement has come, and whose signature is not there. */
@Component
public class SeeProgress {

    private final Everybody everybody;
    private final ReadTerms terms;
    private final Campaigns campaigns;
    private final Access access;
    private final SchoolClock clock;

    SeeProgress(Everybody everybody, ReadTerms terms, Campaigns campaigns, Access access, SchoolClock clock) {
        this.everybody = everybody;
        this.terms = terms;
        this.campaigns = campaigns;
        this.access = access;
        this.clock = clock;
    }

    /** Empty for whoever may not see it. */
    public Optional<Progress> of(Viewer viewer) {
        if (!access.allows(viewer, Permission.MANAGE_DUTIES)) {
            return Optional.empty();
        }
        var asked = terms.of(viewer.school());
        var now = clock.instant();
        var today = asked.dayOf(now);
        var staff = everybody.at(asked, today);
        var pupils = everybody.pupilsAt(asked, today);
        var rows = asked.agreements().stream()
                .map(each -> row(each, each.isForPupils() ? pupils : staff))
                .toList();
        var missing = asked.agreements(false).stream()
                .flatMap(each -> missing(each, staff))
                .toList();
        var classes = asked.agreements(true).stream()
                .flatMap(each -> classes(each, pupils))
                .toList();
        return Optional.of(new Progress(rows, missing, classes, campaigns.of(viewer.school()), now));
    }

    private static Row row(Agreement agreement, List<Seen> seen) {
        return new Row(
                agreement,
                Tally.of(seen.stream()
                        .filter(each -> agreement.isFor(each.person()))
                        .map(each -> each.cell(agreement).standing())));
    }

    private static Stream<Missing> missing(Agreement agreement, List<Seen> seen) {
        return seen.stream()
                .filter(each -> agreement.isFor(each.person()))
                .flatMap(each -> missing(agreement, each))
                .sorted(Comparator.comparing(each -> each.who().name()));
    }

    private static Stream<Missing> missing(Agreement agreement, Seen seen) {
        var cell = seen.cell(agreement);
        return cell.standing().gap().stream().map(gap -> new Missing(agreement, seen.who(), gap, cell.missing()));
    }

    private static Stream<ClassMissing> classes(Agreement agreement, List<Seen> pupils) {
        var byClass = new TreeMap<String, List<Missing>>();
        missing(agreement, pupils)
                .forEach(each -> byClass.computeIfAbsent(classOf(each.who()), name -> new ArrayList<>())
                        .add(each));
        return byClass.entrySet().stream().map(each -> new ClassMissing(agreement, each.getKey(), each.getValue()));
    }

    private static String classOf(Signatory who) {
        return who instanceof Signatory.OfPupil pupil ? pupil.pupil().schoolClass() : "";
    }

    /** One agreement and how many stand where with it. */
    public record Row(Agreement agreement, Tally tally) {}

    /** One signature that is not there, and whose it is where several have to sign. */
    public record Missing(Agreement agreement, Signatory who, Standing.Gap gap, Set<Signer> signers) {
        public Missing {
            signers = Set.copyOf(signers);
        }
    }

    /** The pupils of one class whose paper is not there; blank where the list names no class. */
    public record ClassMissing(Agreement agreement, String schoolClass, List<Missing> pupils) {
        public ClassMissing {
            pupils = List.copyOf(pupils);
        }
    }

    /** How things stand; while nobody is being asked, as they would if everybody were from today. */
    public record Progress(
            List<Row> rows, List<Missing> missing, List<ClassMissing> classes, Campaign campaign, Instant now) {
        public Progress {
            rows = List.copyOf(rows);
            missing = List.copyOf(missing);
            classes = List.copyOf(classes);
        }
    }
}
