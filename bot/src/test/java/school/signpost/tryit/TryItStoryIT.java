package school.signpost.tryit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import school.signpost.SignpostApplication;
import school.signpost.tryit.cast.Cast;
import school.signpost.tryit.connector.Installer;

/** What somebody sees who has just cloned the project: the whole application, its own store, the example school. */
class TryItStoryIT {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private static final Set<String> CHARACTERS = Set.of(
            "Jo Whitfield", "Nadia Rahman", "Alex Morgan", "Marcus Grant", "Beth Rowlands", "Sam Okoro", "Priya Shah");

    private final List<String> complaints = new ArrayList<>();

    @TempDir
    private Path data;

    private ConfigurableApplicationContext application;
    private BrowserContext window;
    private Page page;

    @BeforeEach
    void startAsItComes() {
        setDefaultAssertionTimeout(20_000);
        start();
        window = chromium.newWindow(
                new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("en-GB"));
        page = window.newPage();
        page.setDefaultTimeout(15_000);
        page.onPageError(complaints::add);
        open();
    }

    @AfterEach
    void stop() {
        window.close();
        application.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aTeacherReportsALostLaptopIsToldWhoReadItAndFindsItAgainAfterARestart() {
        type("Jo Whitfield", "ive left my school laptop on the train");
        Locator form = column("Jo Whitfield").locator(".card").last();
        assertThat(form.getByText("Report it now, even if you think it will turn up."))
                .isInViewport();
        assertThat(form.getByLabel("LAP-0219, HP ProBook laptop")).isChecked();
        audit();
        press("Jo Whitfield", "Send the report");
        assertThat(column("Jo Whitfield").getByText("Sent to Nadia Rahman (RRP). Not read yet."))
                .isVisible();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open Nadia Rahman"))
                .click();
        column("Nadia Rahman").getByLabel("Note to the reporter").fill("Ringing the station now");
        press("Nadia Rahman", "I've got this");
        assertThat(column("Nadia Rahman").getByText("You have this, since")).isVisible();
        assertThat(column("Jo Whitfield").getByText("Nadia Rahman (RRP) read this at"))
                .containsText("is dealing with it. \"Ringing the station now\"");
        audit();
        shoot("story");

        application.close();
        start();
        open();
        type("Jo Whitfield", "my reports");
        assertThat(column("Jo Whitfield").locator(".card").last()).containsText("Nadia Rahman (RRP) read this");
    }

    @Test
    void oneTapTellsTheSafeguardingLeadAndSilenceTellsTheNextPerson() {
        type("Beth Rowlands", "a child told me something worrying");
        assertThat(column("Beth Rowlands")
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tell Sam Okoro (DSL) now")))
                .isInViewport();
        press("Beth Rowlands", "Tell Sam Okoro (DSL) now");
        assertThat(column("Beth Rowlands").getByText("Sent to Sam Okoro (DSL). Not read yet."))
                .isVisible();
        page.getByText("Sam Okoro has 1 new message").waitFor();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("15 minutes later"))
                .click();
        assertThat(page.getByText("Alex Morgan has 1 new message")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open Alex Morgan"))
                .click();
        Locator alert = column("Alex Morgan").locator(".card").last();
        assertThat(alert).containsText("Confidential");
        assertThat(alert).not().containsText("child");
        audit();
    }

    private void start() {
        application = new SpringApplicationBuilder(SignpostApplication.class)
                .run("--server.port=0", "--signpost.data=" + data);
        // The bot is being installed for one after the other; a receipt sent before would say "being sent".
        var installer = application.getBean(Installer.class);
        application.getBean(Cast.class).everyone().stream()
                .filter(person -> CHARACTERS.contains(person.name()))
                .forEach(installer::installFor);
    }

    private void open() {
        page.navigate("http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port") + "/");
        page.locator(".people .person").first().waitFor();
    }

    private Locator column(String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void type(String person, String text) {
        if (!column(person).isVisible()) {
            page.locator(".people .person")
                    .filter(new Locator.FilterOptions().setHasText(person))
                    .click();
        }
        Locator before = column(person).getByText(text, new Locator.GetByTextOptions().setExact(true));
        Locator field = column(person).getByLabel("Message to Signpost as " + person);
        field.fill(text);
        field.press("Enter");
        before.waitFor();
    }

    private void press(String person, String button) {
        column(person)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .last()
                .click();
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
}
