package school.signpost.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import org.springframework.stereotype.Component;
import school.signpost.agreement.model.DailyLook;
import school.signpost.agreement.model.News;
import school.signpost.agreement.model.Person;

/**
 * Opens what pupils are asked for and closes it, once a day. Nobody writes to them or to their parents; but since when
 * something is asked, and when it is due, is a promise that has to be on record.
 */
@Component
class PupilRoll {

    private final DutyDesk desk;
    private final Signatories signatories;
    private final TellOthers others;

    PupilRoll(DutyDesk desk, Signatories signatories, TellOthers others) {
        this.desk = desk;
        this.signatories = signatories;
        this.others = others;
    }

    /** Only what changes is written. Others are told before it is noted that they were. */
    void call(SchoolTerms asked, Campaign campaign, Instant now) {
        if (asked.agreements(true).isEmpty()) {
            return;
        }
        var school = campaign.school();
        var known = desk.known(school);
        var news = new HashSet<News>();
        var changing = new ArrayList<Signatory>();
        for (var pupil : signatories.pupils(school)) {
            var before = known.of(pupil.key());
            var today = new Today(asked, campaign.number(), pupil.person(), asked.dayOf(now));
            var looked = today.looked(before);
            for (var each : looked.news()) {
                if (each instanceof News.WillNotSign refused) {
                    others.tellOfRefusal(asked, pupil.key(), refused, now);
                } else {
                    news.add(each);
                }
            }
            if (!today.after(before, looked).equals(before)) {
                changing.add(pupil);
            }
        }
        news.forEach(each -> others.tellOfPupils(asked, each, now));
        for (var pupil : changing) {
            var today = new Today(asked, campaign.number(), pupil.person(), asked.dayOf(now));
            desk.update(school, pupil.key(), book -> today.after(book, today.looked(book)));
        }
    }

    /** What a day brings one pupil. */
    private record Today(SchoolTerms asked, int campaign, Person pupil, LocalDate day) {

        DailyLook.Looked looked(DutyBook book) {
            return DailyLook.look(book.inCampaign(campaign).duties(), pupil, asked.rulesFor(pupil), asked.days(), day);
        }

        DutyBook after(DutyBook book, DailyLook.Looked looked) {
            var after = book.inCampaign(campaign).with(looked.after());
            for (var news : looked.news()) {
                after = LookAtPerson.noted(after, asked, pupil, news, day);
            }
            return after;
        }
    }
}
