package school.signpost.tryit.page;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import school.signpost.access.Public;
import school.signpost.tryit.TryItOnly;
import school.signpost.tryit.transcript.LiveEvent;
import school.signpost.tryit.transcript.LiveFeed;

/** Server-sent events: each open page has a queue and a virtual thread that empties it. */
@TryItOnly
@RestController
class EventController implements SmartLifecycle {

    private static final int HEARTBEAT_SECONDS = 10;
    private static final long NO_TIMEOUT = 0;
    private static final long RECONNECT_MILLIS = 1_000;

    private final LiveFeed feed;
    private volatile boolean running;

    EventController(LiveFeed feed) {
        this.feed = feed;
    }

    /** The browser repeats the last id by itself when it reconnects; a page that has just loaded says it in the address. */
    @Public(why = TryItOnly.WHY)
    @GetMapping(path = "/tryit/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            @RequestParam(required = false) @Nullable String since) {
        var emitter = new SseEmitter(NO_TIMEOUT);
        BlockingQueue<LiveEvent> queue = feed.open(last == null ? since : last);
        emitter.onCompletion(() -> feed.close(queue));
        emitter.onError(gone -> feed.close(queue));
        Thread.ofVirtual().name("tryit-events").start(() -> forward(queue, emitter));
        return emitter;
    }

    private void forward(BlockingQueue<LiveEvent> queue, SseEmitter emitter) {
        try {
            emitter.send(SseEmitter.event().reconnectTime(RECONNECT_MILLIS).comment("open"));
            while (running && feed.isOpen(queue)) {
                LiveEvent event = queue.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                emitter.send(
                        event == null
                                ? SseEmitter.event().comment("still here")
                                : SseEmitter.event()
                                        .id(event.id())
                                        .name(event.kind().word())
                                        .data(event.body(), MediaType.APPLICATION_JSON));
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            feed.close(queue);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server waits for open requests to end: these would not end by themselves. */
    @Override
    public void stop() {
        running = false;
        feed.tell(LiveEvent.Kind.RESET, "");
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
