package school.signpost.teams.turn;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.cards.CardModel;
import school.signpost.language.Request;
import school.signpost.rota.SayAway;
import school.signpost.rota.SayBack;
import school.signpost.rota.WhoIsOnDuty;
import school.signpost.teams.present.RotaCards;

/**
 * What a typed absence gets for an answer; at every school of a trust where they work. An empty list means that it was no
 * absence after all: somebody on no list was named, or somebody of whom this person may say nothing.
 */
@Component
class RotaTalk {

    private final SayAway away;
    private final SayBack back;
    private final WhoIsOnDuty onDuty;
    private final Access access;
    private final RotaCards cards;

    RotaTalk(SayAway away, SayBack back, WhoIsOnDuty onDuty, Access access, RotaCards cards) {
        this.away = away;
        this.back = back;
        this.onDuty = onDuty;
        this.access = access;
        this.cards = cards;
    }

    /** Empty when they may not see it. */
    List<CardModel> duty(Visit came) {
        return came.everywhere().stream()
                .filter(visit -> access.allows(visit.viewer(), Permission.SAY_AWAY))
                .map(visit -> cards.duty(visit.school(), onDuty.of(visit.school())))
                .toList();
    }

    List<CardModel> away(Visit came, Request.Away said) {
        var outcomes = came.everywhere().stream()
                .map(visit -> new Said<>(
                        visit, away.away(visit.viewer(), said, visit.in().activityId())))
                .filter(each -> said.who() == null || concernsSomebody(each.outcome(), said))
                .toList();
        var noted = outcomes.stream()
                .filter(each -> each.outcome() instanceof SayAway.Outcome.Noted)
                .toList();
        return (noted.isEmpty() ? outcomes.stream().limit(1) : noted.stream())
                .map(each -> cards.away(each.visit().school(), each.outcome()))
                .toList();
    }

    private static boolean concernsSomebody(SayAway.Outcome outcome, Request.Away said) {
        return switch (outcome) {
            case SayAway.Outcome.NotYours ignored -> false;
            case SayAway.Outcome.WhoIsThat who -> !who.names().isEmpty() || !Objects.equals(who.typed(), said.who());
            case SayAway.Outcome.Noted ignored -> true;
            case SayAway.Outcome.WhichDays ignored -> true;
            case SayAway.Outcome.MayNotCover ignored -> true;
        };
    }

    List<CardModel> back(Visit came, Request.Back said) {
        var outcomes = came.everywhere().stream()
                .map(visit -> new Said<>(
                        visit, back.back(visit.viewer(), said, visit.in().activityId())))
                .filter(each -> said.who() == null || concernsSomebody(each.outcome()))
                .toList();
        var noted = outcomes.stream()
                .filter(each -> each.outcome() instanceof SayBack.Outcome.Noted)
                .toList();
        return (noted.isEmpty() ? outcomes.stream().limit(1) : noted.stream())
                .map(each -> cards.back(each.visit().school(), each.outcome()))
                .toList();
    }

    private static boolean concernsSomebody(SayBack.Outcome outcome) {
        return switch (outcome) {
            case SayBack.Outcome.NotYours ignored -> false;
            case SayBack.Outcome.WhoIsThat who -> !who.names().isEmpty();
            case SayBack.Outcome.Noted ignored -> true;
        };
    }

    /** What came of it at one school. */
    private record Said<T>(Visit visit, T outcome) {}
}
