package school.signpost.teams.outgoing;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** The connection broke after it stood, so that Teams may have the message although it never said so. */
final class MaybeDelivered extends IOException {

    private MaybeDelivered(IOException cause) {
        super("no answer", cause);
    }

    /** As a network interceptor: what fails below it, failed on a connection that stood. */
    static final class Mark implements Interceptor {
        @Override
        public Response intercept(Chain chain) throws IOException {
            try {
                return chain.proceed(chain.request());
            } catch (IOException e) {
                throw new MaybeDelivered(e);
            }
        }
    }
}
