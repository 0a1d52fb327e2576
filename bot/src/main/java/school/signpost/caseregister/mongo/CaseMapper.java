package school.signpost.caseregister.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import school.signpost.alert.model.Alert;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.Filing;
import school.signpost.caseregister.PlannedWay;
import school.signpost.caseregister.Report;
import school.signpost.caseregister.Reporter;
import school.signpost.caseregister.Subject;
import school.signpost.confidential.WrappedKey;
import school.signpost.outbox.Way;
import school.signpost.policy.model.Urgency;
import school.signpost.shared.CaseId;
import school.signpost.shared.KindId;
import school.signpost.shared.Reference;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.SealedText;
import school.signpost.shared.StaffId;

/** One case, one document. {@code nextSend} and {@code nextClimb} repeat what is inside, for the queries that look for due work. */
final class CaseMapper {

    static final int SCHEMA_VERSION = 1;

    private CaseMapper() {}

    static Document write(Case file) {
        var filing = file.filing();
        return new Document("_id", file.id().value())
                .append("schemaVersion", SCHEMA_VERSION)
                .append("version", file.version())
                .append("school", file.school().value())
                .append("year", file.reference().year())
                .append("number", file.reference().number())
                .append("prefix", file.reference().prefix())
                .append("kind", filing.kind().value())
                .append("restricted", filing.restricted())
                .append("urgency", filing.urgency().name())
                .append("lane", file.lane().name())
                .append("policyVersion", filing.policyVersion())
                .append(
                        "aboutRoles",
                        filing.aboutRoles().stream().map(RoleId::value).toList())
                .append("reporter", filing.reporter().person())
                .append("reporterIs", reporterIs(filing.reporter()))
                .append("reportedAt", date(filing.reportedAt()))
                .append("unsent", filing.unsent())
                .append("key", file.key().base64())
                .append("sentence", sealed(file.report().sentence()))
                .append("answers", answers(file.report().answers()))
                .append(
                        "subjects",
                        file.subjects().stream().map(CaseMapper::write).toList())
                .append("alert", AlertMapper.write(file.alert()))
                .append("notices", NoticeMapper.write(file.notices()))
                .append("timeline", TimelineMapper.write(file.timeline()))
                .append("links", LinkMapper.write(file.links()))
                .append("nextOpen", date(LinkMapper.nextOpen(file)))
                .append(
                        "planned",
                        file.planned().stream().map(CaseMapper::write).toList())
                .append("nextWay", date(file.nextWay().orElse(null)))
                .append("nextChase", date(nextChase(file.alert())))
                .append("nextClimb", date(file.alert().nextClimb()))
                .append("nextSend", date(file.nextSend().orElse(null)));
    }

    static Case read(Document document) {
        return new Case(
                CaseId.of(document.getString("_id")),
                SchoolId.of(document.getString("school")),
                new Reference(document.getString("prefix"), document.getInteger("year"), document.getInteger("number")),
                filing(document),
                new WrappedKey(document.getString("key")),
                new Report(
                        unsealed(document.getString("sentence")), answers(document.getList("answers", Document.class))),
                document.getList("subjects", Document.class).stream()
                        .map(each -> new Subject(new SealedText(each.getString("who")), each.getString("hash")))
                        .toList(),
                AlertMapper.read(document.get("alert", Document.class), instant(document, "nextClimb")),
                NoticeMapper.read(document.getList("notices", Document.class)),
                document.getList("planned", Document.class, List.of()).stream()
                        .map(CaseMapper::planned)
                        .toList(),
                TimelineMapper.read(document.get("timeline", Document.class)),
                LinkMapper.read(document.getList("links", Document.class, List.of())),
                document.getLong("version"));
    }

    private static @Nullable Instant nextChase(Alert alert) {
        var chase = alert.chase();
        return chase == null ? null : chase.due();
    }

    private static Filing filing(Document document) {
        var person = document.getString("reporter");
        return new Filing(
                KindId.of(document.getString("kind")),
                document.getBoolean("restricted"),
                Urgency.valueOf(document.getString("urgency")),
                document.getString("policyVersion"),
                document.getList("aboutRoles", String.class).stream()
                        .map(RoleId::of)
                        .toList(),
                reporter(document.getString("reporterIs"), person),
                document.getDate("reportedAt").toInstant(),
                document.getBoolean("unsent", false));
    }

    private static String reporterIs(Reporter reporter) {
        return switch (reporter) {
            case Reporter.Member ignored -> "member";
            case Reporter.TenantUser ignored -> "tenant-user";
            case Reporter.Pupil ignored -> "pupil";
        };
    }

    private static Reporter reporter(String is, String person) {
        return switch (is) {
            case "member" -> new Reporter.Member(StaffId.of(person));
            case "tenant-user" -> new Reporter.TenantUser(person);
            case "pupil" -> new Reporter.Pupil(person);
            default -> throw new IllegalStateException("a case has an unknown sort of reporter: " + is);
        };
    }

    private static Document write(Subject subject) {
        return new Document("who", subject.who().base64()).append("hash", subject.hash());
    }

    private static Document write(PlannedWay planned) {
        return new Document("person", planned.person().value())
                .append("way", planned.way().name())
                .append("due", date(planned.due()));
    }

    private static PlannedWay planned(Document document) {
        return new PlannedWay(
                StaffId.of(document.getString("person")),
                Way.valueOf(document.getString("way")),
                document.getDate("due").toInstant());
    }

    private static List<Document> answers(Map<String, SealedText> answers) {
        return answers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new Document("question", each.getKey())
                        .append("sealed", each.getValue().base64()))
                .toList();
    }

    private static Map<String, SealedText> answers(List<Document> documents) {
        var answers = new HashMap<String, SealedText>();
        documents.forEach(each -> answers.put(each.getString("question"), new SealedText(each.getString("sealed"))));
        return answers;
    }

    static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }

    static @Nullable Instant instant(Document document, String field) {
        var date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }

    static @Nullable String sealed(@Nullable SealedText text) {
        return text == null ? null : text.base64();
    }

    static @Nullable SealedText unsealed(@Nullable String base64) {
        return base64 == null ? null : new SealedText(base64);
    }
}
