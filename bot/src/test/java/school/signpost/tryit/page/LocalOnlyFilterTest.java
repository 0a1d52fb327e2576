package school.signpost.tryit.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LocalOnlyFilterTest {

    private static final int PORT = 3978;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "POST, 127.0.0.1, 3978, http://127.0.0.1:3978,   application/json,                200",
                "POST, localhost, 3978, http://localhost:3978,   application/json; charset=utf-8, 200",
                "POST, [::1],     3978, http://[::1]:3978,       application/json,                200",
                "POST, localhost, 3978, -,                       application/json,                200",
                "GET,  localhost, 3978, -,                       -,                               200",
                "DELETE, 127.0.0.1, 3978, -,                     -,                               200",
                "GET,  evil.example, 3978, -,                    -,                               403",
                "GET,  localhost.evil.example, 3978, -,          -,                               403",
                "POST, evil.example, 3978, http://evil.example:3978, application/json,            403",
                "POST, localhost, 8080, -,                       application/json,                403",
                "POST, localhost, 3978, https://evil.example,    application/json,                403",
                "POST, localhost, 3978, http://localhost:8080,   application/json,                403",
                "POST, localhost, 3978, https://localhost:3978,  application/json,                403",
                "POST, localhost, 3978, null,                    application/json,                403",
                "POST, localhost, 3978, http://localhost:3978.evil.example, application/json,     403",
                "GET,  localhost, 3978, https://evil.example,    -,                               403",
                "POST, localhost, 3978, http://localhost:3978,   text/plain,                      415",
                "POST, localhost, 3978, -,                       application/x-www-form-urlencoded, 415",
                "POST, localhost, 3978, -,                       multipart/form-data; boundary=x, 415",
                "POST, localhost, 3978, -,                       text/plain;application/json,     415",
                "PUT,  localhost, 3978, -,                       -,                               415"
            })
    void letsInOnlyThisMachinesOwnPage(
            String method, String host, int port, @Nullable String origin, @Nullable String type, int status)
            throws ServletException, IOException {
        var request = request(method, host, port);
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        if (type != null) {
            request.setContentType(type);
        }

        assertThat(statusOf(request)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site, no-cors, 403",
        "same-site, no-cors, 403",
        "cross-site, navigate, 200",
        "same-origin, cors, 200",
        "none, navigate, 200"
    })
    void aLinkMayLeadHereButNothingElseFromAnotherSite(String site, String mode, int status)
            throws ServletException, IOException {
        var request = request("GET", "localhost", PORT);
        request.addHeader("Sec-Fetch-Site", site);
        request.addHeader("Sec-Fetch-Mode", mode);

        assertThat(statusOf(request)).isEqualTo(status);
    }

    private static MockHttpServletRequest request(String method, String host, int port) {
        var request = new MockHttpServletRequest(method, "/tryit/api/messages");
        request.setServerName(host);
        request.setServerPort(port);
        request.setLocalPort(PORT);
        return request;
    }

    private static int statusOf(MockHttpServletRequest request) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        new LocalOnlyFilter().doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
