package school.signpost.tryit;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** True as long as nobody has registered the bot. */
final class WithoutAppId implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return context.getEnvironment().getProperty("signpost.teams.app-id", "").isBlank();
    }
}
