package school.signpost.agreement;

import java.util.List;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;

/** Which pupil the office means by what it writes: a name, or a school account. */
@Component
public class WhoIsMeant {

    private final OfficeDesk office;
    private final Signatories signatories;

    WhoIsMeant(OfficeDesk office, Signatories signatories) {
        this.office = office;
        this.signatories = signatories;
    }

    /** Several where two have the same name; nobody for whoever may not ask. */
    public List<Signatory.OfPupil> pupils(Viewer keeper, String written) {
        return office.counter(keeper).stream()
                .flatMap(ignored -> signatories.named(keeper.school()).meant(written).stream())
                .filter(Signatory.OfPupil.class::isInstance)
                .map(Signatory.OfPupil.class::cast)
                .toList();
    }
}
