package school.signpost.teams.turn;

import java.util.Set;

/** What a button does. One small class per idea; the permission is the verb's, and cases are asked for through access. */
public interface Action {

    Set<Verb> verbs();

    InvokeReply pressed(Verb verb, Visit visit);

    /** A button that opens a dialog, and the dialog's answer. */
    interface InDialog {

        Set<Verb> verbs();

        InvokeReply opened(Verb verb, Visit visit);

        InvokeReply sent(Verb verb, Visit visit);
    }
}
