package school.signpost.directory.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import school.signpost.directory.DirectoryPerson;
import school.signpost.directory.DirectoryPerson.Profile;
import school.signpost.directory.DirectoryStanding;
import school.signpost.directory.DirectoryStanding.Trouble;
import school.signpost.directory.DirectoryState;
import school.signpost.directory.DirectoryState.Bookmark;
import school.signpost.directory.Place;
import school.signpost.shared.SchoolId;
import school.signpost.staff.StaffMember.Group;

/** Accounts and the state of reading as documents. */
final class DirectoryDocuments {

    private static final int SCHEMA_VERSION = 1;

    private DirectoryDocuments() {}

    static Document write(DirectoryPerson person) {
        var profile = person.profile();
        return new Document("_id", person.id())
                .append("schemaVersion", SCHEMA_VERSION)
                .append("name", profile.name())
                .append("email", profile.email())
                .append("signInName", profile.signInName())
                .append("manager", profile.manager())
                .append("hired", date(profile.hired()))
                .append("leaves", date(profile.leaves()))
                .append("enabled", person.enabled())
                .append("gone", person.gone())
                .append("passwordChanged", date(person.passwordChanged()))
                .append(
                        "places",
                        person.places().stream().map(DirectoryDocuments::place).toList())
                .append("outsideSince", date(person.outsideSince()));
    }

    private static Document place(Place place) {
        return new Document("school", place.school().value())
                .append("group", place.group().name().toLowerCase(Locale.ROOT));
    }

    static DirectoryPerson person(Document document) {
        var profile = new Profile(
                document.getString("name"),
                document.getString("email"),
                document.getString("signInName"),
                document.getString("manager"),
                moment(document, "hired"),
                moment(document, "leaves"));
        return new DirectoryPerson(
                document.getString("_id"),
                profile,
                document.getBoolean("enabled"),
                document.getBoolean("gone"),
                moment(document, "passwordChanged"),
                document.getList("places", Document.class, List.of()).stream()
                        .map(place -> new Place(
                                SchoolId.of(place.getString("school")),
                                Group.valueOf(place.getString("group").toUpperCase(Locale.ROOT))))
                        .toList(),
                moment(document, "outsideSince"));
    }

    static Document write(DirectoryState state) {
        var trouble = state.standing().trouble();
        return new Document("schemaVersion", SCHEMA_VERSION)
                .append("version", state.version())
                .append("revision", state.revision())
                .append("link", state.bookmark().link())
                .append("groups", state.bookmark().groups())
                .append("wholeAt", date(state.bookmark().wholeAt()))
                .append("nextAt", date(state.nextAt()))
                .append("leasedUntil", date(state.leasedUntil()))
                .append("succeededAt", date(state.standing().succeededAt()))
                .append(
                        "trouble",
                        trouble == null
                                ? null
                                : new Document("code", trouble.code())
                                        .append("passes", trouble.passes())
                                        .append("since", date(trouble.since())));
    }

    static DirectoryState state(Document document) {
        var trouble = document.get("trouble", Document.class);
        return new DirectoryState(
                document.getLong("version"),
                document.getLong("revision"),
                new Bookmark(document.getString("link"), document.getString("groups"), moment(document, "wholeAt")),
                theMoment(document, "nextAt"),
                moment(document, "leasedUntil"),
                new DirectoryStanding(
                        moment(document, "succeededAt"),
                        trouble == null
                                ? null
                                : new Trouble(
                                        trouble.getString("code"),
                                        trouble.getBoolean("passes"),
                                        theMoment(trouble, "since"))));
    }

    private static @Nullable Date date(@Nullable Instant moment) {
        return moment == null ? null : Date.from(moment);
    }

    private static @Nullable Instant moment(Document document, String field) {
        var date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }

    private static Instant theMoment(Document document, String field) {
        return Objects.requireNonNull(moment(document, field), field);
    }
}
