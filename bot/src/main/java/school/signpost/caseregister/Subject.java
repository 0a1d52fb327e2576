package school.signpost.caseregister;

import school.signpost.shared.SealedText;

/** Somebody whose conduct is reported: sealed, with a keyed hash so that they can be recognised without being named. */
public record Subject(SealedText who, String hash) {

    /** The field name under which a subject is sealed. */
    public static final String FIELD = "subject";
}
