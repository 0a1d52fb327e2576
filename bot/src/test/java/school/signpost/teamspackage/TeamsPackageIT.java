package school.signpost.teamspackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TeamsPackageIT {

    private static final String PACKAGE = "target/signpost-teams.zip";
    private static final int PNG_WIDTH_AT = 16;

    @Test
    void holdsTheManifestAndTheIconsAtItsRootAndNothingElse() throws IOException {
        try (var zip = new ZipFile(PACKAGE)) {
            assertThat(zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName))
                    .containsExactlyInAnyOrder("manifest.json", "color.png", "outline.png");
        }
    }

    @Test
    void leavesNoPlaceholderAndNamesABot() throws IOException {
        JsonNode manifest = manifest();

        assertThat(manifest.toString()).doesNotContain("${");
        assertThat(UUID.fromString(manifest.get("id").stringValue())).isNotNull();
        assertThat(UUID.fromString(bot(manifest).get("botId").stringValue())).isNotNull();
    }

    @Test
    void keepsToTheLimitsOfTeams() throws IOException {
        JsonNode manifest = manifest();

        assertThat(manifest.get("name").get("short").stringValue()).hasSizeLessThanOrEqualTo(30);
        assertThat(manifest.get("description").get("short").stringValue()).hasSizeLessThanOrEqualTo(80);
        assertThat(bot(manifest).get("scopes").valueStream().map(JsonNode::stringValue))
                .containsExactlyInAnyOrder("personal", "team", "groupChat");
        assertThat(List.copyOf(bot(manifest).get("commandLists").values()))
                .hasSizeLessThanOrEqualTo(3)
                .allSatisfy(list -> assertThat(list.get("commands").size()).isBetween(1, 12));
    }

    @Test
    void iconsHaveTheSizesThatTeamsAsksFor() throws IOException {
        assertThat(widthAndHeight("color.png")).containsExactly(192, 192);
        assertThat(widthAndHeight("outline.png")).containsExactly(32, 32);
    }

    private static JsonNode bot(JsonNode manifest) {
        return manifest.get("bots").get(0);
    }

    private static JsonNode manifest() throws IOException {
        return JsonMapper.builder().build().readTree(bytes("manifest.json"));
    }

    private static List<Integer> widthAndHeight(String icon) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(bytes(icon)).position(PNG_WIDTH_AT);
        return List.of(header.getInt(), header.getInt());
    }

    private static byte[] bytes(String name) throws IOException {
        try (var zip = new ZipFile(PACKAGE);
                InputStream file = zip.getInputStream(zip.getEntry(name))) {
            return file.readAllBytes();
        }
    }
}
