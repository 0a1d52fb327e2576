package school.signpost.directory.graph;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import school.signpost.directory.Place;
import school.signpost.shared.Loopback;
import school.signpost.shared.SchoolId;
import school.signpost.staff.StaffMember.Group;

/**
 * Which groups of the tenant hold a school's people, written as {@code st-example/staff=<object id of the group>}, and the
 * registration that may read them; without an app id it is the bot's. No group: Graph is not asked at all.
 */
@ConfigurationProperties("signpost.graph")
record GraphSettings(
        @DefaultValue({}) List<String> groups,
        @Nullable String appId,
        @Nullable String appSecret,
        @Nullable Path certificate,
        @Nullable String tenantId,
        @Nullable URI tokenUrl,
        @DefaultValue("https://graph.microsoft.com/v1.0") URI baseUrl,
        @DefaultValue("PT15M") Duration every) {

    private static final Pattern GROUP = Pattern.compile(
            "(?<school>[a-z0-9-]{1,60})/(?<as>[a-z]+)=(?<id>[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    GraphSettings {
        groups = groups.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        appId = blankIsNone(appId);
        appSecret = blankIsNone(appSecret);
        tenantId = blankIsNone(tenantId);
        certificate = certificate == null || certificate.toString().isBlank() ? null : certificate;
        tokenUrl = tokenUrl == null || tokenUrl.toString().isBlank() ? null : tokenUrl;
        groups.forEach(GraphSettings::place);
        refuseIf(!isSafe(baseUrl), "base-url must start with https:// (http:// only on this machine)");
        refuseIf(
                tokenUrl != null && !isSafe(tokenUrl),
                "token-url must start with https:// (http:// only on this machine)");
        refuseIf(
                every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0,
                "every must be between a minute and a day, such as PT15M");
        refuseIf(
                appId != null && (appSecret == null) == (certificate == null),
                "app-id needs either app-secret or certificate beside it");
        refuseIf(
                appId == null && (appSecret != null || certificate != null),
                "app-id is missing beside a secret or certificate; leave all of them out to use the bot's registration");
    }

    /** The places that being in a group means, by the group's id. */
    Map<String, List<Place>> places() {
        var places = new LinkedHashMap<String, List<Place>>();
        groups.forEach(written -> {
            var id = written.substring(written.indexOf('=') + 1).toLowerCase(Locale.ROOT);
            places.merge(
                    id,
                    List.of(place(written)),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        });
        return places;
    }

    private static Place place(String written) {
        var parts = GROUP.matcher(written);
        refuseIf(
                !parts.matches(),
                "groups has \"" + written + "\"; write school/group=object-id, such as"
                        + " st-example/staff=00000000-0000-0000-0000-000000000000");
        return new Place(SchoolId.of(parts.group("school")), group(parts.group("as")));
    }

    private static Group group(String written) {
        return Arrays.stream(Group.values())
                .filter(group -> group.name().equalsIgnoreCase(written))
                .findFirst()
                .orElseThrow(() -> refused("groups has the group \"" + written + "\"; use one of "
                        + Arrays.stream(Group.values())
                                .map(group -> group.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    private static boolean isSafe(URI uri) {
        var host = uri.getHost();
        return host != null
                && ("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && Loopback.isLiteral(host)));
    }

    private static @Nullable String blankIsNone(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static void refuseIf(boolean wrong, String what) {
        if (wrong) {
            throw refused(what);
        }
    }

    private static IllegalArgumentException refused(String what) {
        return new IllegalArgumentException("signpost.graph." + what);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "GraphSettings[" + groups.size() + " groups]";
    }
}
