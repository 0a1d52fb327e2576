package school.signpost.teams.outgoing;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import school.signpost.microsoft.RetryAfter;
import school.signpost.teams.outgoing.TenantPlaces.Place;

/** Not sent, because a limit of Teams is used up for longer than is worth waiting here. */
final class Limited extends IOException {

    private final transient Duration wait;

    Limited(Duration wait) {
        super("limit used up");
        this.wait = wait;
    }

    Duration untilFree() {
        return wait;
    }

    /** Waits its turn before each request, for a bounded time, and heeds what Teams says about coming back. */
    static final class Gate implements Interceptor {

        private static final int TOO_MANY = 429;
        private static final Duration REPLY_PATIENCE = Duration.ofSeconds(5);
        private static final Duration PROACTIVE_PATIENCE = Duration.ofSeconds(2);
        /** Teams said "too many" and not for how long. */
        private static final Duration A_MOMENT = Duration.ofSeconds(2);

        private final SendLimit limit;
        private final InstantSource clock;

        Gate(SendLimit limit, InstantSource clock) {
            this.limit = limit;
            this.clock = clock;
        }

        @Override
        public Response intercept(Chain chain) throws IOException {
            var request = chain.request();
            var conversation = conversationOf(request);
            var place = placeFor(request, conversation);
            try {
                var response = chain.proceed(request);
                heed(response, conversation);
                return response;
            } finally {
                limit.answered(place);
            }
        }

        /** A place for this request, which may be written to Teams now. */
        private Place placeFor(Request request, String conversation) throws IOException {
            var reserved = Turn.takeReserved(conversation);
            var precedence = reserved == null ? precedenceOf(request) : reserved.precedence();
            var patience = precedence == Precedence.REPLY ? REPLY_PATIENCE : PROACTIVE_PATIENCE;
            try {
                var place = reserved == null ? limit.await(precedence, conversation, patience) : reserved;
                limit.write(place, patience);
                return place;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }

        private void heed(Response response, String conversation) {
            var wait = RetryAfter.of(response.header("Retry-After"), clock.instant());
            if (response.code() == TOO_MANY || (wait != null && !response.isSuccessful())) {
                limit.pause(conversation, wait == null ? A_MOMENT : wait);
            }
        }

        /** The connector's own addresses tell: a reply is posted to an activity, and whoever asks who somebody is, replies. */
        private static Precedence precedenceOf(Request request) {
            var segments = request.url().pathSegments();
            var at = segments.lastIndexOf("activities");
            boolean toAnActivity = request.method().equals("POST") && at >= 0 && at + 1 < segments.size();
            return toAnActivity || request.method().equals("GET") ? Precedence.REPLY : Turn.precedence();
        }

        /** Empty for a conversation that is only to be opened. */
        private static String conversationOf(Request request) {
            var segments = request.url().pathSegments();
            var at = segments.indexOf("conversations");
            return at >= 0 && at + 1 < segments.size() ? segments.get(at + 1) : "";
        }
    }
}
