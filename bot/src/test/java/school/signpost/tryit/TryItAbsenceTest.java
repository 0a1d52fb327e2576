package school.signpost.tryit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;

class TryItAbsenceTest {

    private final WebApplicationContextRunner runner =
            new WebApplicationContextRunner().withUserConfiguration(TryItTestApp.class);

    @Test
    void withAnAppIdNothingOfItExists() {
        runner.withPropertyValues("signpost.teams.app-id=5196e057-0000-4000-8000-00000000000a")
                .run(context -> assertThat(beansOfTheModule(context)).isEmpty());
    }

    @Test
    void withoutOneItDoes() {
        runner.withPropertyValues("signpost.teams.app-id= ")
                .run(context -> assertThat(beansOfTheModule(context))
                        .contains("PageController", "LocalOnlyFilter", "ConversationController"));
    }

    @Test
    void everyBeanOfTheModuleSaysSoItself() throws ClassNotFoundException {
        var found =
                new ClassPathScanningCandidateComponentProvider(true).findCandidateComponents("school.signpost.tryit");

        assertThat(found).hasSizeGreaterThan(10);
        for (BeanDefinition bean : found) {
            Class<?> type = Class.forName(Objects.requireNonNull(bean.getBeanClassName()));
            assertThat(AnnotatedElementUtils.hasAnnotation(type, TryItOnly.class)
                            || AnnotatedElementUtils.hasAnnotation(type, TestComponent.class))
                    .as(type.getName())
                    .isTrue();
        }
    }

    private static Collection<String> beansOfTheModule(ApplicationContext context) {
        return context.getBeansWithAnnotation(TryItOnly.class).values().stream()
                .map(bean -> bean.getClass().getSimpleName())
                .toList();
    }
}
