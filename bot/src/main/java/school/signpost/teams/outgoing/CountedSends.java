package school.signpost.teams.outgoing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Counts and times every send by what became of it; no identifier ever becomes a label. */
final class CountedSends implements Interceptor {

    private final MeterRegistry meters;

    CountedSends(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var sample = Timer.start(meters);
        var outcome = "broken";
        try {
            var response = chain.proceed(chain.request());
            outcome = response.isSuccessful() ? "accepted" : String.valueOf(response.code());
            return response;
        } catch (IOException e) {
            outcome = Outcomes.codeOf(e);
            throw e;
        } finally {
            sample.stop(meters.timer("signpost.teams.sends", "outcome", outcome));
        }
    }
}
