package school.signpost.teams.turn;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.incident.Drafts;
import school.signpost.storage.StoreUnavailableException;
import school.signpost.teams.outgoing.OutgoingMessage;
import school.signpost.teams.present.PlainCards;

/**
 * What the bot does with whatever comes in. The order is: who is it, are they served at all, may they ask for this, then
 * the one class that does it. When the store does not answer, the person is told plainly that nothing was reported.
 */
@Component
class SignpostTurns implements Turns {

    private static final Logger LOG = LoggerFactory.getLogger(SignpostTurns.class);

    private final Viewers viewers;
    private final WhichSchool schools;
    private final Access access;
    private final Sentences sentences;
    private final Drafts drafts;
    private final PlainCards plain;
    private final Map<Verb, Action> actions = new EnumMap<>(Verb.class);
    private final Map<Verb, Action.InDialog> dialogs = new EnumMap<>(Verb.class);

    SignpostTurns(
            Viewers viewers,
            WhichSchool schools,
            Access access,
            Sentences sentences,
            Drafts drafts,
            PlainCards plain,
            List<Action> actions,
            List<Action.InDialog> dialogs) {
        this.viewers = viewers;
        this.schools = schools;
        this.access = access;
        this.sentences = sentences;
        this.drafts = drafts;
        this.plain = plain;
        actions.forEach(action -> action.verbs().forEach(verb -> this.actions.put(verb, action)));
        dialogs.forEach(dialog -> dialog.verbs().forEach(verb -> this.dialogs.put(verb, dialog)));
    }

    @Override
    public List<OutgoingMessage> onMessage(Inbound in) {
        var visit = viewers.visit(in);
        return stored(
                visit,
                () -> visit.viewer() instanceof Viewer.Pupil ? sentences.fromPupil(visit) : sentences.answer(visit),
                problem -> List.of(OutgoingMessage.text(problem)));
    }

    @Override
    public InvokeReply onAction(String verb, Inbound in) {
        var visit = viewers.visit(in);
        return invoke(visit, verb, actions, Action::pressed);
    }

    @Override
    public InvokeReply onDialogOpened(String verb, Inbound in) {
        var visit = viewers.visit(in);
        return invoke(visit, verb, dialogs, Action.InDialog::opened);
    }

    @Override
    public InvokeReply onDialogSent(String verb, Inbound in) {
        var visit = viewers.visit(in);
        return invoke(visit, verb, dialogs, Action.InDialog::sent);
    }

    private <T> InvokeReply invoke(Visit visit, String written, Map<Verb, T> handlers, Handling<T> handling) {
        if (visit.viewer() instanceof Viewer.Pupil) {
            return new InvokeReply.Message(plain.pupil(visit.school()));
        }
        var verb = Verb.parse(written);
        var handler = verb.flatMap(known -> Optional.ofNullable(handlers.get(known)));
        if (handler.isEmpty()) {
            return new InvokeReply.Message(plain.notFound());
        }
        return stored(
                visit, () -> handled(handler.get(), verb.orElseThrow(), visit, handling), InvokeReply.Message::new);
    }

    private <T> InvokeReply handled(T handler, Verb verb, Visit came, Handling<T> handling) {
        var visit = schools.ofPress(came, verb);
        if (!mayAsk(visit, verb)) {
            return new InvokeReply.Message(plain.notFound());
        }
        reachable(visit);
        return handling.handle(handler, verb, visit);
    }

    /** In one chat, whichever school of a trust has something to say there. */
    private void reachable(Visit visit) {
        visit.everywhere()
                .forEach(each -> drafts.reachableAt(each.chat(), each.in().address()));
    }

    /** What concerns a case is asked again of access, with the case, by whoever loads it. */
    private boolean mayAsk(Visit visit, Verb verb) {
        return verb.isAboutCase()
                ? access.allows(visit.viewer(), Permission.TALK)
                : access.allows(visit.viewer(), verb.permission());
    }

    @Override
    public List<OutgoingMessage> onInstalled(Inbound in) {
        var visit = viewers.visit(in);
        if (!in.personal()) {
            return List.of();
        }
        if (visit.viewer() instanceof Viewer.Pupil) {
            return List.of(OutgoingMessage.text(plain.pupil(visit.school())));
        }
        return stored(
                visit,
                () -> {
                    reachable(visit);
                    return List.of(plain.welcome(visit.school()));
                },
                problem -> List.of(plain.welcome(visit.school())));
    }

    @Override
    public void onRemoved(Inbound in) {
        LOG.atInfo().setMessage("somebody removed the bot").log();
    }

    private <T> T stored(Visit visit, Supplier<T> work, java.util.function.Function<String, T> otherwise) {
        try {
            return work.get();
        } catch (StoreUnavailableException notStored) {
            LOG.atError()
                    .setMessage("the store did not answer; the person was told that nothing was reported")
                    .addKeyValue("reason", notStored.reason())
                    .log();
            return otherwise.apply(plain.notStored(visit.school()));
        }
    }

    /** One of a handler's two ways in. */
    private interface Handling<T> {
        InvokeReply handle(T handler, Verb verb, Visit visit);
    }
}
