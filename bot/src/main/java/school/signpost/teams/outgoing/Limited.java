package school.signpost.teams.outgoing;

import java.io.IOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import school.signpost.teams.outgoing.SendLimit.Kind;

/** Not sent, because a limit of Teams is used up for longer than is worth waiting here. */
final class Limited extends IOException {

    private final transient Duration wait;

    private Limited(Duration wait) {
        super("limit used up");
        this.wait = wait;
    }

    Duration untilFree() {
        return wait;
    }

    /** Waits its turn before each request, for a bounded time. */
    static final class Gate implements Interceptor {

        private static final long REPLY_PATIENCE_MILLIS = 5_000;
        private static final long PROACTIVE_PATIENCE_MILLIS = 2_000;

        private final SendLimit limit;

        Gate(SendLimit limit) {
            this.limit = limit;
        }

        @Override
        public Response intercept(Chain chain) throws IOException {
            var kind = kindOf(chain.request());
            await(kind, conversationOf(chain.request()));
            return chain.proceed(chain.request());
        }

        private void await(Kind kind, String conversation) throws IOException {
            var patience = kind == Kind.REPLY ? REPLY_PATIENCE_MILLIS : PROACTIVE_PATIENCE_MILLIS;
            var wait = limit.take(kind, conversation);
            while (wait > 0) {
                if (wait > patience) {
                    throw new Limited(Duration.ofMillis(wait));
                }
                patience -= wait;
                sleep(wait);
                wait = limit.take(kind, conversation);
            }
        }

        /** The connector's own addresses tell: only a reply is posted to an activity. */
        private static Kind kindOf(Request request) {
            var segments = request.url().pathSegments();
            var at = segments.lastIndexOf("activities");
            return request.method().equals("POST") && at >= 0 && at + 1 < segments.size() ? Kind.REPLY : Kind.PROACTIVE;
        }

        private static String conversationOf(Request request) {
            var segments = request.url().pathSegments();
            var at = segments.indexOf("conversations");
            return at >= 0 && at + 1 < segments.size() ? segments.get(at + 1) : "";
        }

        private static void sleep(long millis) throws IOException {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }
}
