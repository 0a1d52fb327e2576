package school.signpost.teams.present;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.agreement.OwnDuties;
import school.signpost.cards.Button;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.equipment.OwnDevices;
import school.signpost.policy.Policies;
import school.signpost.policy.model.AgreementRule.Trigger;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.ReviewRule;
import school.signpost.reminder.model.Errand;
import school.signpost.reminder.model.LeaverTask;
import school.signpost.shared.AgreementId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.teams.turn.Verb;
import school.signpost.time.SchoolTimes;

/** What somebody has to know or do because of their part in the school, as a line and the button that says it is done. */
@Component
class ErrandLines {

    private final Words words;
    private final Names names;
    private final Policies policies;
    private final OwnDuties own;
    private final OwnDevices equipment;
    private final DeviceLines devices;

    ErrandLines(Words words, Names names, Policies policies, OwnDuties own, OwnDevices equipment, DeviceLines devices) {
        this.words = words;
        this.names = names;
        this.policies = policies;
        this.own = own;
        this.equipment = equipment;
        this.devices = devices;
    }

    Line line(Viewer viewer, Errand errand) {
        var values = values(viewer, errand);
        return switch (errand.kind()) {
            case SIGNATURE_OVERDUE -> Line.of(words.say("duty.errand.overdue", values));
            case SIGNATURE_REFUSED -> Line.of(words.say("duty.errand.refused", values));
            case NO_ACCESS_YET -> Line.of(words.say(notSigned(viewer, errand), values));
            case PUPILS_MISSING -> Line.of(words.say("duty.errand.pupils", values));
            case PUPIL_REFUSED -> Line.of(words.say("duty.errand.pupil-refused", values));
            case LEAVER -> Line.of(words.say("duty.errand.leaver." + task(errand), values) + stillOut(viewer, errand));
            case SHARED_PASSWORD -> Line.of(words.say("duty.errand.shared", values));
            case REVIEW -> Line.of(words.say("duty.errand.review", values));
        };
    }

    /** Several people who have not signed the same thing, in one line. */
    Line together(Viewer viewer, Errand one, Map<String, String> all) {
        var values = new HashMap<>(values(viewer, one));
        values.putAll(all);
        var key = one.kind() == Errand.Kind.SIGNATURE_OVERDUE ? "duty.errand.overdue" : notSigned(viewer, one);
        return Line.of(words.say(key + ".many", values));
    }

    /** Whom a signature is about. */
    String name(Viewer viewer, Errand errand) {
        return names.of(viewer.school(), StaffId.of(errand.about().split("/", 2)[0]));
    }

    /** Only somebody whose signature comes before access is without an account until then. */
    private String notSigned(Viewer viewer, Errand errand) {
        var id = AgreementId.of(errand.about().split("/", 2)[1]);
        boolean first = policies.current(viewer.school()).policy().duties().agreement(id).stream()
                .flatMap(rule -> rule.occasions().stream())
                .anyMatch(occasion -> occasion.on() == Trigger.BEFORE_ACCESS);
        return first ? "duty.errand.no-access" : "duty.errand.not-signed";
    }

    /** Only where it is somebody's word that ends it. */
    Optional<Button> button(Viewer viewer, Errand errand) {
        if (!errand.kind().isTicked()) {
            return Optional.empty();
        }
        var label = done(viewer, errand);
        var id = errand.id().value();
        return Optional.of(
                errand.kind() == Errand.Kind.LEAVER
                        ? Button.dialog(label, Verb.LEAVER_TASK_DONE.written(), id)
                        : Button.execute(label, Verb.ERRAND_DONE.written(), id));
    }

    /** What somebody says who has done it. */
    String done(Viewer viewer, Errand errand) {
        var key = errand.kind() == Errand.Kind.LEAVER ? "errand.done.leaver." + task(errand) : "errand.done";
        return words.say(key, values(viewer, errand));
    }

    /** What the leaver was issued and has not handed in, said to whoever takes it back. */
    private String stillOut(Viewer viewer, Errand errand) {
        if (!task(errand).equals(LeaverTask.Kind.EQUIPMENT_BACK.name()) || !(viewer instanceof Viewer.Member member)) {
            return "";
        }
        var leaver = StaffId.of(errand.about().split("/", 2)[0]);
        var out = equipment.stillWith(member, leaver);
        return " "
                + (out.isEmpty()
                        ? words.say("duty.errand.leaver.nothing-out")
                        : words.say("duty.errand.leaver.out", Map.of("devices", devices.together(out))));
    }

    private static String task(Errand errand) {
        return errand.about().split("/", 2)[1];
    }

    private Map<String, String> values(Viewer viewer, Errand errand) {
        var values = new HashMap<>(
                Map.of("day", date(viewer.school(), errand.due()), "reason", "", "name", "", "title", ""));
        var policy = policies.current(viewer.school()).policy();
        var about = errand.about().split("/", 2);
        switch (errand.kind()) {
            case SIGNATURE_OVERDUE, SIGNATURE_REFUSED, NO_ACCESS_YET -> {
                values.put("name", names.of(viewer.school(), StaffId.of(about[0])));
                values.put("title", agreement(policy, about[1]));
                own.reason(viewer, errand).ifPresent(reason -> values.put("reason", reason));
            }
            case PUPILS_MISSING -> values.put("title", agreement(policy, about[0]));
            case PUPIL_REFUSED -> {
                values.put("title", agreement(policy, about[1]));
                own.reason(viewer, errand).ifPresent(reason -> values.put("reason", reason));
            }
            case LEAVER -> values.put("name", names.of(viewer.school(), StaffId.of(about[0])));
            case SHARED_PASSWORD -> values.put("title", about[1]);
            case REVIEW -> values.put("title", review(policy, about[1]));
        }
        return values;
    }

    private static String agreement(Policy policy, String id) {
        return policy.duties()
                .agreement(AgreementId.of(id))
                .map(rule -> rule.title())
                .orElse(id);
    }

    private static String review(Policy policy, String id) {
        return policy.duties().reviews().stream()
                .filter(rule -> rule.id().equals(id))
                .map(ReviewRule::what)
                .findFirst()
                .orElse(id);
    }

    private String date(SchoolId school, LocalDate day) {
        return new SchoolTimes(policies.current(school).policy().calendar().zone()).date(day);
    }
}
