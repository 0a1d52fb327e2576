package school.signpost.storage.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows why the store does not open as the sentences that say what to do, in place of a stack trace. */
final class StoreOpeningAnalyzer extends AbstractFailureAnalyzer<StoreOpeningException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StoreOpeningException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Start Signpost again after that. What was stored is as it was.",
                cause);
    }
}
