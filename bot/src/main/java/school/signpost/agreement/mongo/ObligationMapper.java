package school.signpost.agreement.mongo;

import static school.signpost.agreement.mongo.Values.date;
import static school.signpost.agreement.mongo.Values.day;
import static school.signpost.agreement.mongo.Values.theDay;
import static school.signpost.agreement.mongo.Values.theMoment;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import school.signpost.agreement.model.Agreement.Occasion;
import school.signpost.agreement.model.Obligation;
import school.signpost.agreement.model.Obligation.Exemption;
import school.signpost.agreement.model.Obligation.Refusal;
import school.signpost.agreement.model.Round;
import school.signpost.agreement.model.Signature;
import school.signpost.agreement.model.Signature.How;
import school.signpost.agreement.model.TextHash;
import school.signpost.policy.model.AgreementRule.Signer;
import school.signpost.shared.AgreementId;
import school.signpost.shared.SealedText;

/** One person and one agreement, inside that person's document. */
final class ObligationMapper {

    private ObligationMapper() {}

    static Document write(AgreementId agreement, Obligation obligation) {
        return new Document("agreement", agreement.value())
                .append(
                        "signatures",
                        obligation.signatures().stream()
                                .map(ObligationMapper::signature)
                                .toList())
                .append("round", round(obligation.round()))
                .append("refusal", refusal(obligation.refusal()))
                .append("exemption", exemption(obligation.exemption()))
                .append("leftOn", day(obligation.leftOn()));
    }

    static Obligation read(Document document) {
        return new Obligation(
                document.getList("signatures", Document.class).stream()
                        .map(ObligationMapper::signature)
                        .toList(),
                round(document.get("round", Document.class)),
                refusal(document.get("refusal", Document.class)),
                exemption(document.get("exemption", Document.class)),
                day(document, "leftOn"));
    }

    private static Document signature(Signature signature) {
        var document = new Document("version", signature.version())
                .append("text", signature.text().hex())
                .append("on", day(signature.on()))
                .append("recordedAt", date(signature.recordedAt()))
                .append("record", signature.record().hex());
        return switch (signature.how()) {
            case How.InTeams teams -> document.append("account", teams.account());
            case How.OnPaper paper ->
                document.append("seenBy", paper.seenBy()).append("recordedBy", paper.recordedBy());
            case How.ForPupil pupil ->
                document.append("signer", pupil.by().name())
                        .append("pupil", pupil.pupil())
                        .append("seenBy", pupil.seenBy())
                        .append("recordedBy", pupil.recordedBy());
        };
    }

    private static Signature signature(Document document) {
        return new Signature(
                document.getString("version"),
                new TextHash(document.getString("text")),
                theDay(document, "on"),
                theMoment(document, "recordedAt"),
                how(document),
                new TextHash(document.getString("record")));
    }

    private static How how(Document document) {
        var account = document.getString("account");
        if (account != null) {
            return new How.InTeams(account);
        }
        var signer = document.getString("signer");
        var seenBy = document.getString("seenBy");
        var recordedBy = document.getString("recordedBy");
        return signer == null
                ? new How.OnPaper(seenBy, recordedBy)
                : new How.ForPupil(Signer.valueOf(signer), document.getString("pupil"), seenBy, recordedBy);
    }

    private static @Nullable Document round(@Nullable Round round) {
        return round == null
                ? null
                : new Document("occasion", round.occasion().name())
                        .append("opened", day(round.opened()))
                        .append("due", day(round.due()))
                        .append("told", day(round.told()))
                        .append("times", round.times())
                        .append("overdueTold", day(round.overdueTold()))
                        .append("officeTold", day(round.officeTold()));
    }

    private static @Nullable Round round(@Nullable Document document) {
        return document == null
                ? null
                : new Round(
                        Occasion.When.valueOf(document.getString("occasion")),
                        theDay(document, "opened"),
                        theDay(document, "due"),
                        day(document, "told"),
                        document.getInteger("times"),
                        day(document, "overdueTold"),
                        day(document, "officeTold"));
    }

    private static @Nullable Document refusal(@Nullable Refusal refusal) {
        return refusal == null
                ? null
                : new Document("text", refusal.text().hex())
                        .append("on", day(refusal.on()))
                        .append("reason", refusal.reason().base64())
                        .append("told", day(refusal.told()));
    }

    private static @Nullable Refusal refusal(@Nullable Document document) {
        return document == null
                ? null
                : new Refusal(
                        new TextHash(document.getString("text")),
                        theDay(document, "on"),
                        new SealedText(document.getString("reason")),
                        day(document, "told"));
    }

    private static @Nullable Document exemption(@Nullable Exemption exemption) {
        return exemption == null
                ? null
                : new Document("by", exemption.by())
                        .append("why", exemption.why().base64())
                        .append("from", day(exemption.from()))
                        .append("until", day(exemption.until()));
    }

    private static @Nullable Exemption exemption(@Nullable Document document) {
        return document == null
                ? null
                : new Exemption(
                        document.getString("by"),
                        new SealedText(document.getString("why")),
                        theDay(document, "from"),
                        day(document, "until"));
    }
}
