package school.signpost.reachability.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import school.signpost.outbox.Owed;
import school.signpost.outbox.mongo.OwedMapper;
import school.signpost.reachability.CheckResult;
import school.signpost.reachability.Finding;
import school.signpost.reachability.Missing;
import school.signpost.reachability.Reachability;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/** What is known of a school's reachability, as its document. */
final class ReachabilityMapper {

    private static final int SCHEMA_VERSION = 1;

    private ReachabilityMapper() {}

    static Document write(Reachability known) {
        var result = known.result();
        return new Document("_id", known.school().value())
                .append("schemaVersion", SCHEMA_VERSION)
                .append("version", known.version())
                .append("nextDue", date(known.nextDue()))
                .append("nextSend", date(known.owed().nextLook()))
                .append("parked", (int)
                        known.owed().all().stream().filter(Owed::isParked).count())
                .append("nextCheck", date(Optional.ofNullable(known.nextCheck())))
                .append("asked", known.asked().stream().map(StaffId::value).toList())
                .append("result", result == null ? null : result(result))
                .append(
                        "drills",
                        known.drills().stream().map(DrillMapper::write).toList())
                .append("owed", OwedMapper.write(known.owed()));
    }

    static Reachability read(Document document) {
        var result = document.get("result", Document.class);
        return new Reachability(
                SchoolId.of(document.getString("_id")),
                instant(document, "nextCheck"),
                document.getList("asked", String.class).stream()
                        .map(StaffId::of)
                        .toList(),
                result == null ? null : result(result),
                document.getList("drills", Document.class).stream()
                        .map(DrillMapper::read)
                        .toList(),
                OwedMapper.read(document.getList("owed", Document.class)),
                document.getLong("version"));
    }

    private static Document result(CheckResult result) {
        return new Document("at", Date.from(result.at()))
                .append("people", result.people())
                .append(
                        "findings",
                        result.findings().stream()
                                .map(ReachabilityMapper::finding)
                                .toList())
                .append("nobody", result.nobody().stream().map(RoleId::value).toList());
    }

    private static CheckResult result(Document document) {
        return new CheckResult(
                document.getDate("at").toInstant(),
                document.getInteger("people"),
                document.getList("findings", Document.class).stream()
                        .map(ReachabilityMapper::finding)
                        .toList(),
                roles(document, "nobody"));
    }

    private static Document finding(Finding finding) {
        var who = finding.who();
        return new Document("email", finding.email())
                .append("who", who == null ? null : who.value())
                .append("roles", finding.roles().stream().map(RoleId::value).toList())
                .append(
                        "missing",
                        finding.missing().stream().map(Enum::name).sorted().toList());
    }

    private static Finding finding(Document document) {
        var who = document.getString("who");
        return new Finding(
                document.getString("email"),
                who == null ? null : StaffId.of(who),
                roles(document, "roles"),
                document.getList("missing", String.class).stream()
                        .map(Missing::valueOf)
                        .collect(Collectors.toSet()));
    }

    private static List<RoleId> roles(Document document, String field) {
        return document.getList(field, String.class).stream().map(RoleId::of).toList();
    }

    static @Nullable Date date(Optional<Instant> at) {
        return at.map(Date::from).orElse(null);
    }

    static @Nullable Instant instant(Document document, String field) {
        var date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
