package school.signpost.tryit.connector;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** How Teams says no to a bot: a status and a code. */
final class ConnectorRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;

    ConnectorRefusal(HttpStatus status, String code) {
        super(code);
        this.status = status;
        this.code = code;
    }

    HttpStatus status() {
        return status;
    }

    Map<String, Object> body() {
        return Map.of("error", Map.of("code", code, "message", code));
    }
}
