package school.signpost.caseregister;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.CaseId;
import school.signpost.shared.KindId;
import school.signpost.shared.Reference;

/**
 * Another case about the same thing: one that this one opened, or the one that opened this one. Without a reference the
 * other is still to be opened. {@code restricted} says whether the other one is: then no card here may name it.
 */
public record Link(
        CaseId id,
        KindId kind,
        boolean restricted,
        boolean opener,
        @Nullable Reference reference) {

    /** One that this case opens. Its id follows from this one's, so that opening it twice makes one case. */
    static Link toOpen(CaseId from, KindId kind, boolean restricted) {
        var id = UUID.nameUUIDFromBytes((from + "/opens/" + kind).getBytes(StandardCharsets.UTF_8));
        return new Link(CaseId.of(id.toString()), kind, restricted, false, null);
    }

    /** The way back to the case that opened this one. */
    static Link back(Case opener) {
        return new Link(opener.id(), opener.filing().kind(), opener.filing().restricted(), true, opener.reference());
    }

    Link opened(Case other) {
        return new Link(id, kind, other.filing().restricted(), opener, other.reference());
    }

    public boolean isToOpen() {
        return reference == null;
    }
}
