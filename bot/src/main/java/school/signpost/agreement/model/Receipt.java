package school.signpost.agreement.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import school.signpost.shared.AgreementId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/**
 * Everything that proves one signature, as plain text that anybody can read and hash without this program: one fact a line,
 * {@code name: value}, lines ended by a line feed, in UTF-8. Its own hash is kept with the signature.
 */
public record Receipt(String text) {

    private static final String FORMAT = "Signpost signature, format 1";

    public static Receipt of(Facts facts) {
        return new Receipt(String.join(
                        "\n",
                        List.of(
                                FORMAT,
                                "school: " + facts.school(),
                                "agreement: " + facts.agreement(),
                                "title: " + oneLine(facts.title()),
                                "version: " + oneLine(facts.edition().version()),
                                "text-sha256: " + facts.edition().hash(),
                                "signed-by: " + oneLine(facts.name()),
                                "person: " + facts.person() + forWhom(facts.how()),
                                when(facts),
                                "known-by: " + known(facts.how())))
                + "\n");
    }

    public TextHash hash() {
        return TextHash.of(text);
    }

    /** For which pupil, and whether they or a parent signed: two lines of their own. */
    private static String forWhom(Signature.How how) {
        return switch (how) {
            case Signature.How.InTeams ignored -> "";
            case Signature.How.OnPaper ignored -> "";
            case Signature.How.ForPupil pupil ->
                "\npupil: " + oneLine(pupil.pupil()) + "\nsigned-as: "
                        + pupil.by().name().toLowerCase(Locale.ROOT);
        };
    }

    /** On paper the day is the paper's, and the moment is when it was put on record. */
    private static String when(Facts facts) {
        var at = facts.at().truncatedTo(ChronoUnit.MILLIS);
        return switch (facts.how()) {
            case Signature.How.InTeams ignored -> "signed-at: " + at;
            case Signature.How.OnPaper ignored -> onPaper(facts.on(), at);
            case Signature.How.ForPupil ignored -> onPaper(facts.on(), at);
        };
    }

    private static String onPaper(LocalDate on, Instant recorded) {
        return "signed-on: " + on + "\nrecorded-at: " + recorded;
    }

    private static String known(Signature.How how) {
        return switch (how) {
            case Signature.How.InTeams teams -> "Microsoft account " + oneLine(teams.account());
            case Signature.How.OnPaper paper -> paper(paper.seenBy(), paper.recordedBy());
            case Signature.How.ForPupil pupil -> paper(pupil.seenBy(), pupil.recordedBy());
        };
    }

    private static String paper(String seenBy, String recordedBy) {
        return "paper, seen by " + oneLine(seenBy) + ", recorded by " + oneLine(recordedBy);
    }

    /** A value cannot begin a line of its own. */
    private static String oneLine(String value) {
        return value.replaceAll("\\s+", " ").strip();
    }

    @Override
    public String toString() {
        return "Receipt[" + hash() + "]";
    }

    /** What a receipt says; {@code on} is the day that counts, {@code at} when it came on record. */
    public record Facts(
            SchoolId school,
            AgreementId agreement,
            String title,
            Edition edition,
            StaffId person,
            String name,
            LocalDate on,
            Instant at,
            Signature.How how) {}
}
