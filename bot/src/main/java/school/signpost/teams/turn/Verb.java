package school.signpost.teams.turn;

import java.util.Arrays;
import java.util.Optional;
import school.signpost.access.Permission;

/** Everything a button can ask for, each with the one permission it needs. */
public enum Verb {
    HELP("help", Permission.TALK),
    CONFIRM_WORKS_HERE("works-here.yes", Permission.TALK),
    CHOOSE_SCHOOL("report.school", Permission.TALK),
    CHOOSE_KIND("report.choose", Permission.REPORT),
    ANSWER_FIRST("report.answer", Permission.REPORT),
    SEND_REPORT("report.send", Permission.REPORT),
    CANCEL_REPORT("report.cancel", Permission.REPORT),
    TELL_NOW("report.tell", Permission.REPORT),
    ADD_DETAILS("report.details", Permission.FOLLOW_REPORT),
    ADD_TEXT("report.add", Permission.FOLLOW_REPORT),
    STANDING("report.standing", Permission.FOLLOW_REPORT),
    PHONED("report.phoned", Permission.FOLLOW_REPORT),
    MY_REPORTS("report.mine", Permission.LIST_OWN_REPORTS),
    GOT_IT("alert.got-it", Permission.ACKNOWLEDGE),
    COME_NOW("alert.come-now", Permission.ACKNOWLEDGE),
    KEEP_CHILD("alert.keep-child", Permission.ACKNOWLEDGE),
    COMPANY_TOLD("alert.company-told", Permission.ACKNOWLEDGE),
    TAKE_BACK("alert.take-back", Permission.ACKNOWLEDGE),
    SEND_ON("alert.send-on", Permission.ACKNOWLEDGE),
    STILL_MINE("alert.still-mine", Permission.ACKNOWLEDGE),
    STOP_ALERT("alert.stop", Permission.ACKNOWLEDGE),
    RESUME_ALERT("alert.resume", Permission.ACKNOWLEDGE),
    OPEN_CASE("case.open", Permission.READ_CASE),
    ASSESS_CASE("case.assess", Permission.ASSESS),
    NAME_SUBJECT("case.subject", Permission.FOLLOW_REPORT),
    HAND_OVER("case.hand-over", Permission.HAND_OVER),
    RESEND_NOTICES("notices.resend", Permission.ADMINISTER),
    APPROVE_STAFF_LIST("staff.approve", Permission.ADMINISTER),
    GIVE_ROLES_BACK("staff.roles-back", Permission.ADMINISTER),
    CHECK_REACHABILITY("reachability.check", Permission.ADMINISTER),
    START_PRACTICE("practice.start", Permission.ADMINISTER),
    ANSWER_PRACTICE("practice.answer", Permission.TALK),
    CONTACTS("policy.contacts", Permission.ASK_POLICY),
    ASK_POLICY("policy.ask", Permission.ASK_POLICY),
    TRY_POLICY("policy.try", Permission.TRY_POLICY),
    MY_DUTIES("duties.mine", Permission.OWN_DUTIES),
    SIGN_AGREEMENT("agreement.sign", Permission.OWN_DUTIES),
    DECLINE_AGREEMENT("agreement.decline", Permission.OWN_DUTIES),
    CHANGED_PASSWORD("password.changed", Permission.OWN_DUTIES),
    PUT_OFF("duties.put-off", Permission.OWN_DUTIES),
    ERRAND_DONE("errand.done", Permission.OWN_DUTIES),
    LEAVER_TASK_DONE("errand.leaver", Permission.OWN_DUTIES),
    WHO_HAS_NOT_SIGNED("office.not-signed", Permission.MANAGE_DUTIES),
    START_ASKING("office.start", Permission.MANAGE_DUTIES),
    PAUSE_ASKING("office.pause", Permission.MANAGE_DUTIES),
    STOP_ASKING("office.stop", Permission.MANAGE_DUTIES),
    REMIND_NOW("office.remind", Permission.MANAGE_DUTIES),
    RECORD_SIGNATURE("office.record", Permission.MANAGE_DUTIES),
    RECORD_PUPIL("office.record-pupil", Permission.MANAGE_DUTIES),
    RECORD_SHEET("office.record-sheet", Permission.MANAGE_DUTIES),
    SEND_MATRIX("office.matrix", Permission.MANAGE_DUTIES),
    SUSPEND("suspension.begin", Permission.SUSPEND),
    SUSPENSIONS("suspension.all", Permission.SUSPEND),
    ACCOUNT_TASK("suspension.account", Permission.OWN_DUTIES),
    RECORD_DEVICE("equipment.record", Permission.KEEP_EQUIPMENT),
    SEND_EQUIPMENT("equipment.export", Permission.KEEP_EQUIPMENT),
    ASK_PERMIT("permit.ask", Permission.OWN_DUTIES),
    WITHDRAW_PERMIT("permit.withdraw", Permission.OWN_DUTIES),
    DECIDE_PERMIT("permit.decide", Permission.OWN_DUTIES),
    READ_SIGNED("agreement.signed", Permission.OWN_DUTIES);

    private final String written;
    private final Permission permission;

    Verb(String written, Permission permission) {
        this.written = written;
        this.permission = permission;
    }

    /** As cards carry it. */
    public String written() {
        return written;
    }

    public Permission permission() {
        return permission;
    }

    /** Whether its permission is asked for a certain case. */
    public boolean isAboutCase() {
        return switch (permission) {
            case FOLLOW_REPORT, ACKNOWLEDGE, ASSESS, READ_CASE, HAND_OVER, RECEIVE_CASE, BE_TOLD -> true;
            case TALK,
                    ASK_POLICY,
                    REPORT,
                    LIST_OWN_REPORTS,
                    TRY_POLICY,
                    SAY_AWAY,
                    KEEP_ROTA,
                    OWN_DUTIES,
                    MANAGE_DUTIES,
                    SUSPEND,
                    KEEP_EQUIPMENT,
                    ADMINISTER -> false;
        };
    }

    public static Optional<Verb> parse(String written) {
        return Arrays.stream(values())
                .filter(verb -> verb.written.equals(written))
                .findFirst();
    }
}
