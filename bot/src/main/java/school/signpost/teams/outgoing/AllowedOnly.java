package school.signpost.teams.outgoing;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Stops a request to an address that is not allowed, before a token is attached and again before a byte is written. */
final class AllowedOnly implements Interceptor {

    private final ServiceUrls serviceUrls;

    AllowedOnly(ServiceUrls serviceUrls) {
        this.serviceUrls = serviceUrls;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        if (!serviceUrls.allow(chain.request().url())) {
            throw new NotAllowed();
        }
        return chain.proceed(chain.request());
    }
}
