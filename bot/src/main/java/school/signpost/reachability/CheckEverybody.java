package school.signpost.reachability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.delivery.Carriers;
import school.signpost.outbox.Way;
import school.signpost.policy.model.Channel;
import school.signpost.policy.model.Urgency;
import school.signpost.shared.RoleId;
import school.signpost.staff.StaffMember;

/** Looks for everybody with a role: on the staff list, in Teams, and by the ways that are left when Teams does not lead to an answer. */
@Component
class CheckEverybody {

    /** So many people in a row of whom Teams says nothing mean that it says nothing of anybody now. */
    private static final int TEAMS_IS_DOWN = 5;

    private final ChatProbe probe;
    private final Carriers carriers;

    CheckEverybody(ChatProbe probe, Carriers carriers) {
        this.probe = probe;
        this.carriers = carriers;
    }

    CheckResult check(People people, @Nullable CheckResult before) {
        var byAddress = people.rolesByAddress();
        var answers = ask(people, byAddress.keySet());
        var findings = new ArrayList<Finding>();
        byAddress.forEach((email, roles) -> {
            var missing = missing(people, email, roles, answers, before);
            if (!missing.isEmpty()) {
                var who = people.member(email).map(StaffMember::id).orElse(null);
                findings.add(new Finding(email, who, roles, missing));
            }
        });
        return new CheckResult(people.at(), byAddress.size(), findings, nobody(people, findings));
    }

    /** Whoever Teams said nothing of is asked for once more at the end. */
    private Map<String, ChatProbe.Answer> ask(People people, Set<String> emails) {
        var answers = new HashMap<String, ChatProbe.Answer>();
        askOnce(people, List.copyOf(emails), answers);
        var again = answers.entrySet().stream()
                .filter(each -> each.getValue() == ChatProbe.Answer.NO_ANSWER)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        askOnce(people, again, answers);
        return answers;
    }

    private void askOnce(People people, List<String> emails, Map<String, ChatProbe.Answer> answers) {
        int silent = 0;
        for (var email : emails) {
            var member = people.member(email);
            if (member.isPresent()) {
                var answer = silent < TEAMS_IS_DOWN
                        ? probe.look(people.school().id(), member.get().id())
                        : ChatProbe.Answer.NO_ANSWER;
                silent = answer == ChatProbe.Answer.NO_ANSWER ? silent + 1 : 0;
                answers.put(email, answer);
            }
        }
    }

    private Set<Missing> missing(
            People people,
            String email,
            List<RoleId> roles,
            Map<String, ChatProbe.Answer> answers,
            @Nullable CheckResult before) {
        var member = people.member(email);
        if (member.isEmpty()) {
            return Set.of(Missing.NOT_ON_LIST);
        }
        var missing = new HashSet<Missing>();
        switch (answers.getOrDefault(email, ChatProbe.Answer.NO_ANSWER)) {
            case THERE -> {}
            case NO_CHAT -> missing.add(Missing.NO_CHAT);
            case CLOSED -> missing.add(Missing.CHAT_CLOSED);
            case NO_ANSWER -> {
                missing.add(Missing.NOT_CHECKED);
                missing.addAll(asBefore(email, before));
            }
        }
        if (wantsText(people, roles) && member.get().mobile() == null) {
            missing.add(Missing.NO_MOBILE);
        }
        return missing;
    }

    /** Nobody becomes reachable by Teams not answering. */
    private static Set<Missing> asBefore(String email, @Nullable CheckResult before) {
        var kept = new HashSet<Missing>();
        if (before != null) {
            before.of(email).map(Finding::missing).ifPresent(kept::addAll);
        }
        kept.retainAll(Set.of(Missing.NO_CHAT, Missing.CHAT_CLOSED));
        return kept;
    }

    private boolean wantsText(People people, List<RoleId> roles) {
        var order =
                people.school().policy().channels().of(Urgency.IMMEDIATE, roles).order();
        return carriers.serve(Way.TEXT) && order.contains(Channel.TEXT);
    }

    private static List<RoleId> nobody(People people, List<Finding> findings) {
        var unreachable = new HashSet<String>();
        findings.stream().filter(Finding::isUnreachable).map(Finding::email).forEach(unreachable::add);
        return people.roles().stream()
                .filter(role -> unreachable.containsAll(people.addressesOf(role)))
                .toList();
    }
}
