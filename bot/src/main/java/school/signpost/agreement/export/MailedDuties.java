package school.signpost.agreement.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.agreement.OwnDuties.Item;
import school.signpost.agreement.OwnDuties.Overview;
import school.signpost.agreement.model.Standing;
import school.signpost.cards.Words;
import school.signpost.policy.Policies;
import school.signpost.reminder.model.PasswordStanding;
import school.signpost.shared.SchoolId;
import school.signpost.time.SchoolTimes;

/** What somebody owes, in an e-mail's plain sentences: their own signatures and password, and nothing about anybody else. */
@Component
class MailedDuties {

    private final Words words;
    private final Policies policies;

    MailedDuties(Words words, Policies policies) {
        this.words = words;
        this.policies = policies;
    }

    List<String> of(SchoolId school, Overview overview) {
        var times = new SchoolTimes(policies.current(school).policy().calendar().zone());
        var parts = new ArrayList<String>();
        overview.items()
                .forEach(item -> signature(item, times, overview.today()).ifPresent(parts::add));
        var password = overview.password();
        if (password instanceof PasswordStanding.DueSoon soon) {
            parts.add(said("duty.password.due", "", times, soon.due()));
        } else if (password instanceof PasswordStanding.Expired expired) {
            parts.add(said("duty.password.expired", "", times, expired.due()));
        } else if (password instanceof PasswordStanding.Temporary) {
            parts.add(words.say("duty.password.temporary"));
        } else if (password instanceof PasswordStanding.Compromised) {
            parts.add(words.say("duty.password.compromised"));
        }
        return parts;
    }

    private Optional<String> signature(Item item, SchoolTimes times, LocalDate today) {
        var older = item.standing() instanceof Standing.OutOfDate;
        return item.standing()
                .asks()
                .map(round -> said(
                        round.isOverdue(today) ? "duty.overdue" : older ? "duty.new-version" : "duty.due",
                        item.agreement().title(),
                        times,
                        round.due()));
    }

    private String said(String key, String title, SchoolTimes times, LocalDate day) {
        return words.say(key, Map.of("title", title, "day", times.date(day)));
    }
}
