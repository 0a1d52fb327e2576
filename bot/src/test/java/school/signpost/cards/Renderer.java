package school.signpost.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Microsoft's own card renderer, as the front end has it, in a headless Chromium. */
final class Renderer implements AutoCloseable {

    private static final Path SCRIPT =
            Path.of("src/main/frontend/node_modules/adaptivecards/dist/adaptivecards.min.js");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Marks what is read as Markdown, so that a test can see it. */
    private static final String DRAW = """
            (json) => {
              AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
                const marked = document.createElement('span');
                marked.innerText = 'MARKDOWN:' + text;
                result.outputHtml = marked.outerHTML;
                result.didProcess = true;
              };
              const card = new AdaptiveCards.AdaptiveCard();
              card.hostConfig = new AdaptiveCards.HostConfig({ fontFamily: 'sans-serif' });
              const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
              card.parse(JSON.parse(json), context);
              const warnings = [];
              for (let i = 0; i < context.eventCount; i++) warnings.push(context.getEventAt(i).message);
              for (const event of card.validateProperties().validationEvents) warnings.push(event.message);
              const host = document.getElementById('host');
              host.replaceChildren(card.render());
              host.querySelectorAll('br').forEach(br => br.replaceWith('\\n'));
              const texts = [...host.querySelectorAll('span, label, option, button')].map(node => node.textContent);
              const values = [...host.querySelectorAll('input, textarea')].map(node => node.value);
              return JSON.stringify({ warnings, texts, values, overflows: host.scrollWidth > host.clientWidth });
            }""";

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;

    private Renderer(Path chromium) {
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        this.page = browser.newPage();
        page.setContent("<!doctype html><div id=host style='width:320px'></div>");
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(SCRIPT));
    }

    /** Skips the test, saying why, on a machine without what it needs; with CI=true that is a failure. */
    static Renderer start() {
        Optional<Path> chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        need(chromium.isPresent(), "no Chromium on this machine");
        need(Files.exists(SCRIPT), "the front end's packages are not installed: " + SCRIPT + " is missing");
        return new Renderer(chromium.orElseThrow());
    }

    JsonNode draw(String card) {
        return JSON.readTree((String) page.evaluate(DRAW, card));
    }

    private static void need(boolean there, String otherwise) {
        if ("true".equals(System.getenv("CI"))) {
            assertThat(there).as(otherwise).isTrue();
        }
        assumeTrue(there, otherwise);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
