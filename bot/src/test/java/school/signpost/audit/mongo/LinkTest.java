package school.signpost.audit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.reporters.QuietReporter;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.Test;
import school.signpost.audit.Anchor;
import school.signpost.audit.AuditTrail.Entry;
import school.signpost.shared.SchoolId;

/** How one entry is hashed and stored: written down, since a chain must still verify in many years. */
class LinkTest {

    private static final SchoolId SCHOOL = SchoolId.of("st-example");
    private static final Entry ENTRY =
            new Entry(Instant.parse("2026-11-23T12:00:00.123Z"), "staff-1", "case.opened", "case-é");

    @Test
    void theBytesThatAreHashedAreTheDocumentedOnes() throws Exception {
        String documented = """
                signpost-audit-1
                school:10:st-example
                seq:1:1
                at:13:1795435200123
                actor:7:staff-1
                action:11:case.opened
                about:7:case-é
                previous:64:0000000000000000000000000000000000000000000000000000000000000000
                """;

        var link = Link.after(SCHOOL, Anchor.START, ENTRY);

        assertThat(link.hash()).isEqualTo(sha256(documented));
    }

    @Test
    void anAbsentValueIsNotAnEmptyOne() {
        var absent = Link.after(SCHOOL, Anchor.START, new Entry(ENTRY.at(), "staff-1", "a", null));
        var empty = Link.after(SCHOOL, Anchor.START, new Entry(ENTRY.at(), "staff-1", "a", ""));

        assertThat(absent.hash()).isNotEqualTo(empty.hash());
    }

    @Test
    void whatStandsInOneFieldCannotPassForAnother() {
        var one = Link.after(SCHOOL, Anchor.START, new Entry(ENTRY.at(), "staff-1\naction:1:a", "b", null));
        var other = Link.after(SCHOOL, Anchor.START, new Entry(ENTRY.at(), "staff-1", "a\naction:1:b", null));

        assertThat(one.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void anEntryHasTheApprovedShape() {
        var document = LinkDocuments.write(Link.after(SCHOOL, Anchor.START, ENTRY));

        Approvals.verify(
                document.toJson(JsonWriterSettings.builder().indent(true).build()), new Options(new QuietReporter()));
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
