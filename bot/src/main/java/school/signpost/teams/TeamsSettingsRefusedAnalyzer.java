package school.signpost.teams;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Shows refused Teams settings as one sentence and one remedy, in place of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TeamsSettingsRefusedAnalyzer extends AbstractFailureAnalyzer<TeamsSettingsRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, TeamsSettingsRefused cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}
