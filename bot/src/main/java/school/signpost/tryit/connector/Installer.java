package school.signpost.tryit.connector;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import school.signpost.shared.ConfidentialText;
import school.signpost.tryit.TryItOnly;
import school.signpost.tryit.cast.Cast;
import school.signpost.tryit.cast.Persona;
import school.signpost.tryit.transcript.ChatId;
import school.signpost.tryit.transcript.ChatLog;
import school.signpost.tryit.transcript.Message;
import school.signpost.tryit.transcript.Transcript;

/**
 * Installs the bot for everyone on the staff, as a school's administrator would, so that each of them can be told
 * something before they have ever been opened on the page; the others get it when somebody is them.
 */
@TryItOnly
@Component
public class Installer {

    private static final Logger log = LoggerFactory.getLogger(Installer.class);

    private static final Duration LONGEST_INSTALL = Duration.ofSeconds(5);

    private static final ConfidentialText ADDED =
            ConfidentialText.of("{\"text\":\"Signpost was added to this chat.\"}");

    private final Cast cast;
    private final Transcript transcript;
    private final ChatLog chats;
    private final Activities activities;
    private final BotEndpoint bot;
    private final ServiceUrl address;

    private volatile boolean stopping;
    private volatile @Nullable Thread running;

    Installer(
            Cast cast,
            Transcript transcript,
            ChatLog chats,
            Activities activities,
            BotEndpoint bot,
            ServiceUrl address) {
        this.cast = cast;
        this.transcript = transcript;
        this.chats = chats;
        this.activities = activities;
        this.bot = bot;
        this.address = address;
    }

    @EventListener
    void onStart(ApplicationReadyEvent event) {
        log.atInfo().addKeyValue("page", address.ofPage()).log("Ready: open this address in a browser");
        running = Thread.ofVirtual().name("tryit-installer").start(this::installForStaff);
    }

    /** Ends between two people, before the bot and the store are taken away from under it. */
    @EventListener
    void onStop(ContextClosedEvent event) throws InterruptedException {
        stopping = true;
        Thread installing = running;
        if (installing != null && !installing.join(LONGEST_INSTALL)) {
            log.atWarn().log("the bot is still being installed for somebody; not waiting any longer");
        }
    }

    /** Whether the bot is there afterwards. Does nothing where it already is; a silent bot is asked again next time. */
    @CanIgnoreReturnValue
    public synchronized boolean installFor(Persona person) {
        ChatId chat = person.chat();
        if (!transcript.isInstalled(chat)) {
            chats.quiet(chat, () -> install(person));
        }
        return transcript.isInstalled(chat);
    }

    private void install(Persona person) {
        var place = chats.keepPlace();
        if (bot.post(activities.installed(person)) instanceof BotAnswer.Taken) {
            chats.write(place, new ChatLog.Draft(person.school(), person.chat(), Message.Author.SYSTEM, null, ADDED));
        }
    }

    private void installForStaff() {
        long people = cast.everyone().stream()
                .filter(person -> person.standing() == Persona.Standing.STAFF)
                .takeWhile(person -> !stopping && installFor(person))
                .count();
        if (stopping) {
            return;
        }
        log.atInfo().addKeyValue("people", people).log("the bot is installed for the staff");
    }
}
