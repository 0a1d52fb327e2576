package school.signpost.alert.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;

/**
 * Somebody who is being told, once per case whatever their roles. {@code withdrawn} when the case turned out to concern
 * them or someone above them: what they had seen stays on record, and they see no more.
 */
public record Told(
        StaffId person,
        List<RoleId> roles,
        Purpose purpose,
        int step,
        Instant at,
        @Nullable Acknowledgement acknowledgement,
        @Nullable Instant withdrawn) {

    public Told {
        roles = List.copyOf(roles);
    }

    /** Whether their answer would count. */
    public boolean mayAnswer() {
        return withdrawn == null && purpose != Purpose.INFORM;
    }

    public boolean hasAnswered() {
        return acknowledgement != null;
    }

    /** Whether their answer is awaited. */
    boolean isAwaited() {
        return mayAnswer() && !hasAnswered();
    }

    /** Whether each repeat of the last step asks them anew: not those who were told only because the steps had ended. */
    boolean isAskedAgain() {
        return isAwaited() && purpose != Purpose.LAST;
    }

    /** Their answer no longer counts; they are asked anew, and the other ways are tried anew when nothing comes of it. */
    Told withoutAnswer(Instant now) {
        return new Told(person, roles, purpose, step, now, null, withdrawn);
    }

    Told answering(Answer answer, Instant now) {
        return new Told(person, roles, purpose, step, at, new Acknowledgement(answer, now), withdrawn);
    }

    Told withdrawnAt(Instant now) {
        return new Told(person, roles, purpose, step, at, acknowledgement, now);
    }

    Told askedToAct(int onStep, Purpose why, Instant now) {
        return new Told(person, roles, why, onStep, now, null, null);
    }

    /** Told before and named by a later step too: where each must answer, their answer is awaited there as well. */
    Told onStep(int later) {
        return purpose == Purpose.ACT || purpose == Purpose.LAST
                ? new Told(person, roles, Purpose.ACT, later, at, acknowledgement, withdrawn)
                : this;
    }

    /** Why they were told. */
    public enum Purpose {
        /** The policy names them on a step: their answer is awaited. */
        ACT,
        /** Somebody gave them the case: their answer is awaited. */
        HANDED,
        /** The steps came to their end without an answer: told once, like everybody entitled; an answer counts. */
        LAST,
        /** Informed only. */
        INFORM
    }

    /** A person's own answer: the only thing that counts as told. */
    public record Acknowledgement(Answer answer, Instant at) {}
}
