package school.signpost.teams;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import school.signpost.teams.outgoing.OutgoingMessage;
import school.signpost.teams.turn.Inbound;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Turns;

/** Turns that note what came in and answer as the test says. */
final class RecordingTurns implements Turns {

    final List<Inbound> heard = Collections.synchronizedList(new ArrayList<>());
    final List<String> verbs = Collections.synchronizedList(new ArrayList<>());
    volatile Function<Inbound, List<OutgoingMessage>> says = in -> List.of(OutgoingMessage.text("heard: " + in.text()));
    volatile Function<Inbound, InvokeReply> answers = in -> new InvokeReply.Message("done");

    void forget() {
        heard.clear();
        verbs.clear();
        says = in -> List.of(OutgoingMessage.text("heard: " + in.text()));
        answers = in -> new InvokeReply.Message("done");
    }

    @Override
    public List<OutgoingMessage> onMessage(Inbound in) {
        heard.add(in);
        return says.apply(in);
    }

    @Override
    public InvokeReply onAction(String verb, Inbound in) {
        return answer("action:" + verb, in);
    }

    @Override
    public InvokeReply onDialogOpened(String verb, Inbound in) {
        return answer("opened:" + verb, in);
    }

    @Override
    public InvokeReply onDialogSent(String verb, Inbound in) {
        return answer("sent:" + verb, in);
    }

    @Override
    public List<OutgoingMessage> onInstalled(Inbound in) {
        heard.add(in);
        return List.of(OutgoingMessage.text("welcome"));
    }

    @Override
    public void onRemoved(Inbound in) {
        heard.add(in);
    }

    private InvokeReply answer(String verb, Inbound in) {
        verbs.add(verb);
        heard.add(in);
        return answers.apply(in);
    }
}
