package school.signpost.agreement;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.agreement.DutyDesk.Change;
import school.signpost.agreement.OfficeDesk.Place;
import school.signpost.agreement.RecordForOthers.About;
import school.signpost.agreement.RecordForOthers.Result;
import school.signpost.agreement.model.Edition;
import school.signpost.agreement.model.Event;
import school.signpost.agreement.model.Outcome;
import school.signpost.agreement.model.Receipt;
import school.signpost.agreement.model.Signature.How;
import school.signpost.agreement.model.Signing;
import school.signpost.outbox.NoticeKind;
import school.signpost.policy.model.AgreementRule.Signer;
import school.signpost.time.SystemClock;

/**
 * The office puts on record what somebody signed on paper, as somebody at school saw it on that day: a member of staff, a
 * pupil, or a parent for a pupil; under the text in force, or under an older one. Whoever is on the staff list gets the
 * receipt; to pupils and parents nobody writes.
 */
@Component
public class RecordPaper {

    /** Of a parent whose name nobody wrote down. */
    private static final String NO_NAME = "name not recorded";

    private final OfficeDesk office;
    private final AgreementTexts texts;
    private final SystemClock machine;

    RecordPaper(OfficeDesk office, AgreementTexts texts, SystemClock machine) {
        this.office = office;
        this.texts = texts;
        this.machine = machine;
    }

    public Result record(Viewer keeper, About about, Paper paper) {
        return office.change(keeper, about, (place, book) -> decided(place, book, paper));
    }

    Result record(Place place, Paper paper) {
        return office.change(place, (there, book) -> decided(there, book, paper));
    }

    /** What would come of recording it now. */
    Result preview(Place place, Paper paper) {
        return office.dryRun(place, (there, book) -> decided(there, book, paper));
    }

    private Change<Result> decided(Place place, DutyBook book, Paper paper) {
        return edition(place, paper.version())
                .map(edition -> decided(place, book, paper, edition))
                .orElseGet(() -> new Change<>(book, new Result.UnknownVersion(versions(place))));
    }

    /** Where both signed one paper and one of them is on record already, the other is put there all the same. */
    private Change<Result> decided(Place place, DutyBook book, Paper paper, Edition edition) {
        var after = new Change<Result>(book, new Result.Refused(Outcome.Why.OTHER_SIGNER));
        for (var how : hows(place, paper)) {
            var next = signed(place, after.after(), paper, edition, how);
            after = after.answer() instanceof Result.Done ? new Change<>(next.after(), after.answer()) : next;
        }
        return after;
    }

    private Change<Result> signed(Place place, DutyBook book, Paper paper, Edition edition, How how) {
        var signing = Signing.of(new Receipt.Facts(
                book.school(),
                place.id(),
                place.agreement().title(),
                edition,
                place.who().key(),
                nameOf(place, paper, how),
                paper.on(),
                place.now(),
                how));
        var change = place.settled(book, new Event.PaperCame(signing.signature()), "paper");
        return change.answer() instanceof Result.Done
                ? new Change<>(kept(place, change.after(), signing.receipt()), change.answer())
                : change;
    }

    private DutyBook kept(Place place, DutyBook book, Receipt receipt) {
        var after = book.keeping(receipt);
        return switch (place.who()) {
            case Signatory.Member ignored ->
                after.with(after.mail().owe("receipt/" + receipt.hash(), NoticeKind.RECEIPT, machine.instant()));
            case Signatory.OfPupil ignored -> after;
        };
    }

    /** One for each who signed; where only one of them has to, nobody need say who it was. */
    private static List<How> hows(Place place, Paper paper) {
        var recordedBy = place.keeper().name();
        return switch (place.who()) {
            case Signatory.Member ignored -> List.of(new How.OnPaper(paper.seenBy(), recordedBy));
            case Signatory.OfPupil pupil ->
                signers(place, paper).stream()
                        .<How>map(by -> new How.ForPupil(by, pupil.name(), paper.seenBy(), recordedBy))
                        .toList();
        };
    }

    private static Set<Signer> signers(Place place, Paper paper) {
        var asked = place.agreement().signers();
        var said = paper.by().isEmpty() && asked.size() == 1 ? asked : paper.by();
        return said.isEmpty() ? said : EnumSet.copyOf(said);
    }

    private static String nameOf(Place place, Paper paper, How how) {
        boolean parent = how instanceof How.ForPupil pupil && pupil.by() == Signer.PARENT;
        if (!parent) {
            return place.who().name();
        }
        return paper.name().isBlank() ? NO_NAME : paper.name();
    }

    /** The newest text that the school called so. */
    private Optional<Edition> edition(Place place, String version) {
        var inForce = place.agreement().edition();
        return version.isBlank() || version.equalsIgnoreCase(inForce.version())
                ? Optional.of(inForce)
                : older(place)
                        .filter(each -> each.version().equalsIgnoreCase(version))
                        .findFirst();
    }

    private List<String> versions(Place place) {
        return Stream.concat(Stream.of(place.agreement().edition()), older(place))
                .map(Edition::version)
                .distinct()
                .toList();
    }

    private Stream<Edition> older(Place place) {
        var zone = place.asked().policy().calendar().zone();
        return texts.all(place.school(), place.id()).stream()
                .map(kept -> kept.edition(zone))
                .filter(each -> !each.hash().equals(place.agreement().edition().hash()));
    }

    /**
     * What stands on the paper: its day, who saw it signed, which of those who have to sign for a pupil did, the name of a
     * parent, and the version where it is not the one in force.
     */
    public record Paper(LocalDate on, String seenBy, Set<Signer> by, String name, String version) {

        public Paper {
            by = Set.copyOf(by);
            name = name.strip();
            version = version.strip();
        }
    }
}
