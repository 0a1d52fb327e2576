package school.signpost.tryit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import school.signpost.delivery.Letter;

@SpringBootTest(
        classes = TryItTestApp.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", TryItTestApp.NO_HEALTH_GROUPS})
class TryItPageIT {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private final List<String> complaints = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private ShownMail mail;

    private BrowserContext window;
    private Page page;

    @BeforeEach
    void openThePage() {
        database.getCollection("tryit-messages").deleteMany(Filters.ne("author", "SYSTEM"));
        open(1280, 800, ColorScheme.LIGHT);
    }

    @AfterEach
    void closeItWithoutAComplaintOfTheBrowser() {
        window.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aNewcomerClicksAnExampleAndSeesTheAnswer() {
        column("Tina Walsh").getByText("ive left my school laptop on the train").click();

        assertThat(column("Tina Walsh").getByText("You said: ive left my school laptop on the train"))
                .isVisible();
        assertThat(column("Tina Walsh").getByText("Not sure what to type?")).isHidden();
    }

    @Test
    void somebodyElsesNewMessageIsOneClickAway() {
        type("Tina Walsh", "tell sam");

        page.getByText("Sam Okoro has 1 new message").waitFor();
        page.getByRole(AriaRole.BUTTON, named("Open Sam Okoro")).click();
        assertThat(column("Sam Okoro").getByText("Lost device").last()).isVisible();
        assertThat(page.getByText("Sam Okoro has 1 new message")).isHidden();
        assertThat(column("Tina Walsh")).isVisible();
    }

    @Test
    void aPressedButtonReplacesTheCardAndTheFocusStaysThere() {
        type("Priya Shah", "card");
        Locator card = column("Priya Shah").locator(".card").last();

        card.getByRole(AriaRole.BUTTON, inside("Ask")).click();
        assertThat(column("Priya Shah").getByText("Somebody else has it already."))
                .isVisible();
        card.getByRole(AriaRole.BUTTON, inside("Send")).press("Enter");

        assertThat(card.getByText("INC-2026-0042")).isVisible();
        assertThat(card).isFocused();
    }

    @Test
    void aDialogIsFilledInSentAndGivesTheFocusBack() {
        type("Alex Morgan", "card");
        Locator details = column("Alex Morgan").locator(".card").last().getByRole(AriaRole.BUTTON, inside("Details"));
        details.click();
        Locator dialog = page.getByRole(AriaRole.DIALOG, dialogNamed("Add details"));
        assertThat(dialog).isVisible();
        audit();
        shoot("dialog");

        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(details).isFocused();
        details.press("Enter");
        dialog.getByLabel("What else should they know?").fill("It has a sticker.");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Add").setExact(true))
                .click();

        assertThat(dialog).isHidden();
        assertThat(column("Alex Morgan").getByText("Your response was sent").last())
                .isVisible();
    }

    @Test
    void aDialogMayEndWithAWordFromTheBot() {
        type("Casey Reed", "card");
        column("Casey Reed")
                .locator(".card")
                .last()
                .getByRole(AriaRole.BUTTON, inside("Details"))
                .click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Add").setExact(true))
                .click();

        assertThat(page.getByRole(AriaRole.DIALOG).getByText("Nothing was added."))
                .isVisible();
    }

    @Test
    void aSubmittedFormGivesFeedbackAndAMissingAnswerIsAskedFor() {
        type("George Lund", "card");
        Locator card = column("George Lund").locator(".card").last();
        card.getByLabel("Which device?").fill("");
        card.getByRole(AriaRole.BUTTON, inside("Send")).click();
        assertThat(card.getByText("Say which one")).isVisible();

        card.getByLabel("Which device?").fill("tablet");
        card.getByRole(AriaRole.BUTTON, inside("More")).click();
        assertThat(card.getByText("What else you can do")).isVisible();
        card.getByRole(AriaRole.BUTTON, inside("Later")).click();

        assertThat(column("George Lund").getByText("Your response was sent").last())
                .isVisible();
        assertThat(column("George Lund").getByText("\"device\":\"tablet\"")).isVisible();
    }

    @Test
    void changesAndDeletionsAppearByThemselves() {
        type("Tina Walsh", "edit");
        assertThat(column("Tina Walsh").getByText("Read at 15:31.").last()).isVisible();
        assertThat(column("Tina Walsh").getByText("Not read yet.")).isHidden();

        type("Tina Walsh", "delete");
        assertThat(column("Tina Walsh").getByText("This message was deleted.").last())
                .isVisible();
    }

    @Test
    void aBotThatDoesNotAnswerIsSaidSoPlainly() {
        type("Toby Lane", "fail");

        assertThat(column("Toby Lane").getByText("Signpost did not answer.").last())
                .isVisible();
    }

    @Test
    void theClockIsMovedWithTheKeyboard() {
        Locator button = page.getByRole(AriaRole.BUTTON, named("15 minutes later"));
        button.focus();
        page.keyboard().press("Enter");

        assertThat(page.getByText("2 things fell due.")).isVisible();
        assertThat(button).isFocused();
    }

    @Test
    void aChatWithManyMessagesShowsTheNewestAndEarlierOnesWhenAskedFor() {
        for (int n = 1; n <= 70; n++) {
            mail.show(
                    SmallSchool.ID,
                    new ShownMail.Sent(ShownMail.Way.TEXT_MESSAGE, "07700 900003", null, "number " + n, List.of()));
        }
        become("E-mails and texts");
        assertThat(page.getByText("number 70")).isVisible();
        assertThat(page.getByText("number 10", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);

        page.getByRole(AriaRole.BUTTON, named("Show earlier messages (10)")).click();

        assertThat(page.getByText("number 10", new Page.GetByTextOptions().setExact(true)))
                .hasCount(1);
        assertThat(page.getByText("Show earlier")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"1440, 900, LIGHT", "1440, 900, DARK", "360, 740, LIGHT", "360, 740, DARK", "768, 1024, LIGHT"})
    void isReadableForEveryone(int width, int height, ColorScheme colours) throws IOException {
        window.close();
        open(width, height, colours);
        shoot("first-" + width + "-" + colours);
        audit();
        type("Tina Walsh", "card");
        column("Tina Walsh").locator(".card").last().waitFor();
        type("Tina Walsh", "tell sam");
        page.getByText("Sam Okoro has").waitFor();
        audit();
        shoot("hint-" + width + "-" + colours);

        page.getByRole(AriaRole.BUTTON, named("Open Sam Okoro")).click();
        column("Sam Okoro").locator(".card").last().waitFor();
        // Only now: a narrow page has room for one hint, and of two at once the earlier one is shown.
        mail.show(
                SmallSchool.ID,
                new ShownMail.Sent(
                        ShownMail.Way.EMAIL,
                        "sam.okoro@school.example",
                        "Open Signpost",
                        "INC-2026-0042 needs you now.",
                        List.of(new Letter.Attachment(
                                "list.csv", "text/csv", "tag,name\nLAP-1,laptop\n".getBytes(UTF_8)))));
        become("E-mails and texts");
        assertThat(downloaded("list.csv")).isEqualTo("tag,name\nLAP-1,laptop\n");
        audit();
        shoot("open-" + width + "-" + colours);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private String downloaded(String name) throws IOException {
        var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
        var file = page.waitForDownload(link::click);
        assertThat(file.suggestedFilename()).isEqualTo(name);
        return Files.readString(file.path());
    }

    private void open(int width, int height, ColorScheme colours) {
        window = chromium.newWindow(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setLocale("en-GB"));
        page = window.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate("http://127.0.0.1:" + port + "/");
        column("Tina Walsh").getByText("Signpost was added to this chat.").waitFor();
    }

    private Locator column(String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void become(String name) {
        if (column(name).isVisible()) {
            return;
        }
        Locator people = page.getByRole(AriaRole.BUTTON, named("People"));
        if (people.isVisible()) {
            people.click();
        }
        page.locator(".people .person")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
    }

    private void type(String person, String text) {
        become(person);
        Locator field = column(person).getByLabel("Message to Signpost as " + person);
        field.fill(text);
        field.press("Enter");
    }

    private void audit() {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(violation -> violation.getId() + " "
                        + violation.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    private void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions dialogNamed(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions inside(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
