package school.signpost.confidential;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what is wrong with the master key as the sentences that say what to do, in place of a stack trace. */
final class WrongKeyAnalyzer extends AbstractFailureAnalyzer<VaultException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, VaultException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Start Signpost again after that. What was stored is as it was, and opens with its own key only.",
                cause);
    }
}
