package school.signpost.tryit.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import school.signpost.shared.Loopback;
import school.signpost.tryit.TryItOnly;

/**
 * Keeps web pages from elsewhere away from the try-it mode, the bot's endpoint included: they could otherwise send
 * requests from the visitor's own browser. Another Host is how a rebound name shows, another Origin how a foreign page
 * does; and a form can send anything but JSON.
 */
@TryItOnly
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LocalOnlyFilter extends OncePerRequestFilter {

    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final String SCHEME = "http://";
    private static final String JSON = "application/json";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasOurHost(request) || !hasOurOrigin(request) || comesFromAnotherSite(request)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
        } else if (carriesSomethingElseThanJson(request)) {
            response.setStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean hasOurHost(HttpServletRequest request) {
        return Loopback.isLiteral(request.getServerName()) && request.getServerPort() == request.getLocalPort();
    }

    private static boolean hasOurOrigin(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        String end = ":" + request.getLocalPort();
        return origin.startsWith(SCHEME)
                && origin.endsWith(end)
                && Loopback.isLiteral(origin.substring(SCHEME.length(), origin.length() - end.length()));
    }

    /** A link may lead here from anywhere; anything else from another page may not. */
    private static boolean comesFromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return ("cross-site".equals(site) || "same-site".equals(site))
                && !"navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }

    private static boolean carriesSomethingElseThanJson(HttpServletRequest request) {
        boolean deletes = "DELETE".equals(request.getMethod()) && request.getContentType() == null;
        return WRITING.contains(request.getMethod()) && !deletes && !isJson(request.getContentType());
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null
                && contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(JSON);
    }
}
