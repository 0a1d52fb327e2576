package school.signpost.teams.outgoing;

import com.microsoft.aad.msal4j.IAccount;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.ITenantProfile;
import com.microsoft.bot.connector.authentication.AppCredentials;
import com.microsoft.bot.connector.authentication.Authenticator;
import java.io.IOException;
import java.util.Date;
import java.util.concurrent.CompletableFuture;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import school.signpost.microsoft.AccessTokens;
import school.signpost.microsoft.NoToken;

/** The single-tenant bot's credentials in the SDK's shape; a token that Teams refuses is replaced once. */
public final class BotCredentials extends AppCredentials {

    private final AccessTokens tokens;

    BotCredentials(String appId, String tenantId, AccessTokens tokens) {
        super(tenantId);
        setAppId(appId);
        this.tokens = tokens;
    }

    @Override
    protected Authenticator buildAuthenticator() {
        return () -> {
            try {
                return CompletableFuture.completedFuture(new Result(tokens.current()));
            } catch (NoToken e) {
                return CompletableFuture.failedFuture(e);
            }
        };
    }

    @Override
    public void applyCredentialsFilter(OkHttpClient.Builder clientBuilder) {
        clientBuilder.addInterceptor(new Bearer(tokens));
    }

    /** Attaches the token; the allow-list has been asked before. */
    private record Bearer(AccessTokens tokens) implements Interceptor {

        private static final int UNAUTHORIZED = 401;

        @Override
        public Response intercept(Chain chain) throws IOException {
            var token = tokens.current();
            var response = chain.proceed(with(token, chain.request()));
            if (response.code() != UNAUTHORIZED) {
                return response;
            }
            response.close();
            return chain.proceed(with(tokens.insteadOf(token), chain.request()));
        }

        private static Request with(String token, Request request) {
            return request.newBuilder()
                    .header("Authorization", "Bearer " + token)
                    .build();
        }
    }

    private record Result(String accessToken) implements IAuthenticationResult {

        @Override
        public @Nullable String idToken() {
            return null;
        }

        @Override
        public @Nullable IAccount account() {
            return null;
        }

        @Override
        public @Nullable ITenantProfile tenantProfile() {
            return null;
        }

        @Override
        public @Nullable String environment() {
            return null;
        }

        @Override
        public @Nullable String scopes() {
            return null;
        }

        @Override
        public @Nullable Date expiresOnDate() {
            return null;
        }

        @Override
        public String toString() {
            return "Result";
        }
    }
}
