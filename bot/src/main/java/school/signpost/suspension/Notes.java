package school.signpost.suspension;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.confidential.Vault;
import school.signpost.shared.CaseId;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.SealedText;

/** Seals what somebody writes about an account of a person who is suspended. */
@Component
class Notes {

    private static final int LONGEST = 500;

    private final Vault vault;

    Notes(Vault vault) {
        this.vault = vault;
    }

    /** A key's owner is named as a case is: no case has such an id. */
    static CaseId owner(String suspension) {
        return CaseId.of("suspension/" + suspension);
    }

    /** Absent where nothing was written. */
    @Nullable
    SealedText seal(Suspension suspension, String written) {
        var text = written.strip();
        return text.isEmpty()
                ? null
                : vault.seal(
                        place(suspension),
                        field(suspension),
                        ConfidentialText.of(text.substring(0, Math.min(LONGEST, text.length()))));
    }

    Optional<String> open(Suspension suspension, Suspension.Kind kind, AccountTask task) {
        return task instanceof AccountTask.Done done
                ? Optional.ofNullable(done.note())
                        .map(note ->
                                vault.open(place(suspension), field(kind), note).value())
                : Optional.empty();
    }

    private static String field(Suspension suspension) {
        return field(suspension.open().orElseThrow());
    }

    private static String field(Suspension.Kind kind) {
        return "note." + kind;
    }

    private static Vault.Place place(Suspension suspension) {
        return new Vault.Place(suspension.school(), owner(suspension.id()), suspension.key());
    }
}
