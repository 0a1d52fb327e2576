package school.signpost.teams.sdk;

import com.microsoft.bot.builder.Bot;
import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import school.signpost.teams.outgoing.Activities;
import school.signpost.teams.outgoing.Outcomes;
import school.signpost.teams.outgoing.OutgoingMessage;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Turns;

/**
 * Our turns as the SDK's bot. It does not extend the SDK's ActivityHandler, which is deprecated and answers a malformed
 * button with a null pointer, that is with a 500.
 */
final class TurnBot implements Bot {

    private static final Logger LOG = LoggerFactory.getLogger(TurnBot.class);
    private static final int BAD_REQUEST = 400;

    private final Turns turns;
    private final LateReplies late;
    private final InstantSource clock;
    private final String apology;

    TurnBot(Turns turns, LateReplies late, InstantSource clock, String apology) {
        this.turns = turns;
        this.late = late;
        this.clock = clock;
        this.apology = apology;
    }

    @Override
    public CompletableFuture<Void> onTurn(TurnContext context) {
        var activity = context.getActivity();
        var kind = TurnKind.of(activity);
        switch (kind) {
            case MESSAGE -> sendAll(context, messages(kind, () -> turns.onMessage(Inbounds.of(activity))));
            case INSTALLED -> sendAll(context, messages(kind, () -> turns.onInstalled(Inbounds.of(activity))));
            case REMOVED ->
                messages(kind, () -> {
                    turns.onRemoved(Inbounds.of(activity));
                    return List.of();
                });
            case ACTION, DIALOG_OPENED, DIALOG_SENT -> respond(context, invoke(kind, activity));
            case UNKNOWN_INVOKE -> respond(context, new InvokeResponse(BAD_REQUEST, null));
            case IGNORED -> {}
        }
        return CompletableFuture.completedFuture(null);
    }

    private InvokeResponse invoke(TurnKind kind, Activity activity) {
        var verb = Inbounds.verb(activity);
        if (verb.isBlank()) {
            return new InvokeResponse(BAD_REQUEST, null);
        }
        try {
            return InvokeBodies.of(kind, reply(kind, verb, activity));
        } catch (RuntimeException e) {
            surprised(kind, e);
            return InvokeBodies.of(kind, new InvokeReply.Message(apology));
        }
    }

    private InvokeReply reply(TurnKind kind, String verb, Activity activity) {
        var in = Inbounds.of(activity);
        return switch (kind) {
            case ACTION -> turns.onAction(verb, in);
            case DIALOG_OPENED -> turns.onDialogOpened(verb, in);
            case DIALOG_SENT -> turns.onDialogSent(verb, in);
            case MESSAGE, INSTALLED, REMOVED, UNKNOWN_INVOKE, IGNORED ->
                throw new IllegalStateException("not a pressed button: " + kind);
        };
    }

    private List<OutgoingMessage> messages(TurnKind kind, Supplier<List<OutgoingMessage>> turn) {
        try {
            return turn.get();
        } catch (RuntimeException e) {
            surprised(kind, e);
            return kind == TurnKind.MESSAGE ? List.of(OutgoingMessage.text(apology)) : List.of();
        }
    }

    /** One after the other and each by itself, so that one that Teams refuses does not keep back the next. */
    private void sendAll(TurnContext context, List<OutgoingMessage> replies) {
        for (var reply : replies) {
            try {
                context.sendActivity(Activities.of(reply)).join();
            } catch (RuntimeException e) {
                var in = Inbounds.of(context.getActivity());
                var owed = new LateReplies.Reply(in.address(), in.activityId(), reply);
                late.tried(owed, Outcomes.of(e, clock.instant()));
            }
        }
    }

    private static void respond(TurnContext context, InvokeResponse response) {
        var activity = new Activity(ActivityTypes.INVOKE_RESPONSE);
        activity.setValue(response);
        context.sendActivity(activity).join();
    }

    /** The exception's message may hold what a person typed; its class and place do not. */
    private static void surprised(TurnKind kind, RuntimeException e) {
        var trace = e.getStackTrace();
        LOG.atError()
                .addKeyValue("code", SdkSetup.WENT_WRONG)
                .addKeyValue("turn", kind.label())
                .addKeyValue("error", e.getClass().getName())
                .addKeyValue("at", trace.length == 0 ? "" : trace[0])
                .log("turn failed");
    }
}
