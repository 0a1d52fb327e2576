package school.signpost.teams.turn;

/** The body that answers a pressed button or a dialog. */
public sealed interface InvokeReply {

    /** A card in place of the pressed one (adaptiveCard/action). */
    record Card(String json) implements InvokeReply {}

    /** A short message under the pressed card (adaptiveCard/action), or in the dialog (task). */
    record Message(String text) implements InvokeReply {}

    /** A dialog with a form or a text (task/fetch, task/submit). */
    record Dialog(String title, String json) implements InvokeReply {}

    /** Closes the dialog. */
    record Close() implements InvokeReply {}
}
