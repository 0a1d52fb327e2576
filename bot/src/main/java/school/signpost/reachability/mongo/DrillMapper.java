package school.signpost.reachability.mongo;

import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import school.signpost.reachability.Drill;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;

/** A practice alert inside its school's document. */
final class DrillMapper {

    private DrillMapper() {}

    static Document write(Drill drill) {
        return new Document("id", drill.id())
                .append("role", drill.role().value())
                .append("by", drill.by().value())
                .append("startedAt", Date.from(drill.startedAt()))
                .append("within", drill.within().toString())
                .append(
                        "people",
                        drill.people().stream().map(DrillMapper::asked).toList())
                .append("due", ReachabilityMapper.date(Optional.ofNullable(drill.due())));
    }

    static Drill read(Document document) {
        return new Drill(
                document.getString("id"),
                RoleId.of(document.getString("role")),
                StaffId.of(document.getString("by")),
                document.getDate("startedAt").toInstant(),
                Duration.parse(document.getString("within")),
                document.getList("people", Document.class).stream()
                        .map(DrillMapper::asked)
                        .toList(),
                ReachabilityMapper.instant(document, "due"));
    }

    private static Document asked(Drill.Asked asked) {
        return new Document("who", asked.who().value())
                .append("deputy", asked.deputy())
                .append("at", Date.from(asked.at()))
                .append("answeredAt", ReachabilityMapper.date(Optional.ofNullable(asked.answeredAt())));
    }

    private static Drill.Asked asked(Document document) {
        return new Drill.Asked(
                StaffId.of(document.getString("who")),
                document.getBoolean("deputy"),
                document.getDate("at").toInstant(),
                ReachabilityMapper.instant(document, "answeredAt"));
    }
}
