package school.signpost.explain.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import school.signpost.cards.Words;
import school.signpost.explain.command.PosterCommand;

/** One side of A4 that can be read on a wall, whatever the school puts on it. */
class PosterTest {

    private static final Path EXAMPLE = Path.of("../infra/schools/example");
    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void theExampleSchoolsPosterNamesWhomToTell(@TempDir Path folder) throws IOException {
        var target = folder.resolve("poster.pdf");

        assertThat(poster(EXAMPLE.toString(), "--out", target.toString())).isZero();

        var page = Page.of(Files.readAllBytes(target));
        assertThat(page.isReadable()).isTrue();
        assertThat(page.text())
                .doesNotContain("\u2026")
                .contains("Offensive or threatening message")
                .contains("St Example Primary School")
                .contains("call 999", "Sam Okoro (Designated Safeguarding Lead) on 01632 960003")
                .contains("Lost device", "01632 960007", "Nadia Rahman (RRP)")
                .contains("Report it now, even if you think it will turn up.")
                .contains("If it is about the Headteacher: Grace Adeyemi (chair), 01632 960006")
                .contains("If it is about the Chair of governors: Local authority designated officer, 01632 960002")
                .contains("From: ICT Security Policy, 2026. Printed on 23 November 2026.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pinewood", "st-georges", "wirral", "jasper", "holywell"})
    void noSchoolsPosterBreaksOffASentence(String school, @TempDir Path folder) throws IOException {
        var target = folder.resolve("poster.pdf");

        assertThat(poster("../infra/schools/" + school, "--out", target.toString()))
                .isZero();

        assertThat(Page.of(Files.readAllBytes(target)).text()).doesNotContain("\u2026");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 26})
    void anyNumberOfKindsWithLongNamesStaysOnOneReadablePage(int kinds) throws IOException {
        var page = Page.of(PosterPage.draw(poster(kinds)));

        assertThat(page.isReadable()).isTrue();
        for (int kind = 1; kind <= kinds; kind++) {
            assertThat(page.text()).contains("Kind " + kind + " ");
        }
        assertThat(page.text()).contains("01632 960007", "999", "Printed on");
    }

    @Test
    void aNameInAnotherScriptAndAWordWithoutEndDoNotBreakIt() throws IOException {
        var entry = new Poster.Entry(
                "W".repeat(300),
                "",
                List.of("\u0645\u0631\u062d\u0628\u0627 \ud83d\ude00 \u5b66\u6821"),
                List.of("Zo\u00eb \u0141ukasz \u0174yn"),
                "Zo\u00eb",
                List.of());

        var page = Page.of(PosterPage.draw(poster(List.of(entry))));

        assertThat(page.isReadable()).isTrue();
        assertThat(page.text()).contains("Zo\u00eb \u0141ukasz \u0174yn");
    }

    @Test
    void moreThanAPageCanHoldIsSaidRatherThanPrintedTooSmall() {
        assertThatThrownBy(() -> PosterPage.draw(poster(80))).isInstanceOf(TooMuchForOnePage.class);
    }

    @Test
    void whatCannotBeWrittenHasAStatusOfItsOwn(@TempDir Path folder) {
        assertThat(poster(EXAMPLE.toString(), "--out", folder.toString())).isEqualTo(2);
        assertThat(poster("nowhere.yaml")).isEqualTo(2);
        assertThat(poster("src/test/resources/policy/broken/unknown-role.yaml")).isEqualTo(1);
    }

    private static int poster(String... words) {
        var command = new PosterCommand(new PrintWriter(new StringWriter()), () -> MONDAY, Words.bundled());
        return new CommandLine(command).execute(words);
    }

    private static Poster poster(int kinds) {
        return poster(
                IntStream.rangeClosed(1, kinds).mapToObj(PosterTest::entry).toList());
    }

    private static Poster.Entry entry(int number) {
        return new Poster.Entry(
                "Kind " + number + " of an unusually long-winded sort",
                "Information and communication, 12.4.7",
                List.of(
                        "Do this first, at once, without waiting for anybody, however small it seems to you at that moment.",
                        "Then do the next thing, and keep the message or the device as it is until somebody has seen it.",
                        "And another thing still."),
                List.of(
                        "Bartholomew Featherstonehaugh-Cholmondeley (Relevant responsible person) or Anastasia Montgomery-Smythe (e-Safety lead)"),
                "Bartholomew Featherstonehaugh-Cholmondeley (Relevant responsible person) *",
                List.of("01632 960007", "(Relevant responsible person)"));
    }

    private static Poster poster(List<Poster.Entry> entries) {
        int half = (entries.size() + 1) / 2;
        var bands = new ArrayList<Poster.Band>();
        bands.add(new Poster.Band("At once, at any hour", true, entries.subList(0, half)));
        if (half < entries.size()) {
            bands.add(new Poster.Band("Today", false, entries.subList(half, entries.size())));
        }
        return new Poster(
                "What to do, and who to tell",
                "The Very Reverend Somebody's Church of England Voluntary Aided Primary School",
                List.of(
                        "If a child is in danger now, call 999. Then phone Sam Okoro (Designated Safeguarding Lead) on 01632 960003."),
                bands,
                new Poster.Elsewhere(
                        "* Never tell the person it is about. Tell instead:",
                        List.of("If it is about the Headteacher: Grace Adeyemi (Chair of governors), 01632 960006")),
                List.of("From: ICT Security Policy, 2026. Printed on 23 November 2026."),
                new Poster.Heads("What has happened", "Do this now", "Tell this person", "Phone"));
    }

    /** A drawn page, read back. */
    private record Page(String text, boolean isReadable) {

        static Page of(byte[] pdf) throws IOException {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                var page = document.getPage(0);
                assertThat(page.getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getWidth());
                assertThat(page.getMediaBox().getHeight()).isEqualTo(PDRectangle.A4.getHeight());
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
                var letters = new Letters();
                var text = letters.getText(document).replaceAll("[\\s\u00a0]+", " ");
                assertThat(letters.positions).isNotEmpty().allSatisfy(letter -> {
                    assertThat(letter.getFontSize()).isGreaterThanOrEqualTo(PosterPage.SMALLEST);
                    assertThat(letter.getXDirAdj()).isGreaterThan(20);
                    assertThat(letter.getXDirAdj() + letter.getWidthDirAdj())
                            .isLessThan(PDRectangle.A4.getWidth() - 20);
                    assertThat(letter.getYDirAdj()).isBetween(20f, PDRectangle.A4.getHeight() - 20);
                });
                return new Page(text, true);
            }
        }
    }

    /** Notes where each letter stands and how large it is. */
    private static final class Letters extends PDFTextStripper {

        private final List<TextPosition> positions = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            positions.add(text);
            super.processTextPosition(text);
        }
    }
}
