package school.signpost.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Lists every web route of a handler mapping and says in words which of them break the rule of the two annotations. */
public final class GuardedRoutes {

    private final Map<RequestMappingInfo, HandlerMethod> routes;

    private GuardedRoutes(Map<RequestMappingInfo, HandlerMethod> routes) {
        this.routes = routes;
    }

    public static GuardedRoutes of(RequestMappingHandlerMapping mapping) {
        return new GuardedRoutes(mapping.getHandlerMethods());
    }

    /** The routes of these controller classes, read without making one: no database, no settings, no start. */
    public static GuardedRoutes of(Collection<Class<?>> controllers) {
        try (var context = new GenericApplicationContext()) {
            controllers.forEach(type -> register(context, type));
            // The usual one would make every controller that has a life of its own.
            context.getBeanFactory()
                    .registerSingleton(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, new NothingLives());
            context.refresh();
            var mapping = new RequestMappingHandlerMapping();
            mapping.setApplicationContext(context);
            mapping.afterPropertiesSet();
            return of(mapping);
        }
    }

    private static final class NothingLives implements LifecycleProcessor {

        @Override
        public void onRefresh() {}

        @Override
        public void onClose() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }

    private static <T> void register(GenericApplicationContext context, Class<T> type) {
        context.registerBean(type, definition -> definition.setLazyInit(true));
    }

    /** Every route as {@code GET /path}, sorted. */
    public List<String> all() {
        return routes.keySet().stream().flatMap(GuardedRoutes::names).sorted().toList();
    }

    /** What is wrong, one sentence each; {@code known} are the routes that may be public. Empty when all is well. */
    public List<String> faults(Set<String> known) {
        return routes.entrySet().stream()
                .flatMap(route -> faults(route.getKey(), route.getValue(), known))
                .sorted()
                .toList();
    }

    private static Stream<String> faults(RequestMappingInfo info, HandlerMethod method, Set<String> known) {
        var requires = method.getMethodAnnotation(Requires.class);
        var isPublic = method.getMethodAnnotation(Public.class);
        if (requires == null && isPublic == null) {
            return names(info).map(name -> name + " names no permission and is not public: " + method);
        }
        if (requires != null && isPublic != null) {
            return names(info).map(name -> name + " is public and asks for a permission: " + method);
        }
        if (isPublic != null && isPublic.why().isBlank()) {
            return names(info).map(name -> name + " is public without a reason: " + method);
        }
        return isPublic == null
                ? Stream.empty()
                : names(info)
                        .filter(name -> !known.contains(name))
                        .map(name -> name + " is public and not on the list of public routes: " + method);
    }

    private static Stream<String> names(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        List<String> verbs = methods.isEmpty()
                ? List.of("ANY")
                : methods.stream().map(Enum::name).toList();
        return info.getPatternValues().stream().flatMap(path -> verbs.stream().map(verb -> verb + " " + path));
    }
}
