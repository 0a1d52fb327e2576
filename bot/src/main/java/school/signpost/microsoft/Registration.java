package school.signpost.microsoft;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A single-tenant app registration: its id, its secret or the file of its certificate, and where it gets its tokens. */
public record Registration(
        String appId, @Nullable String secret, @Nullable Path certificate, URI tokenUrl) {

    /** Microsoft's token endpoint for a tenant. */
    public static URI tokenUrlOf(String tenantId) {
        return URI.create("https://login.microsoftonline.com/" + tenantId + "/oauth2/v2.0/token");
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Registration[" + appId + "]";
    }
}
