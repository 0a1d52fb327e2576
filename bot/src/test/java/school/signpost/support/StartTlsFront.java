package school.signpost.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server's door that lets nobody in without STARTTLS; behind it stands one that knows none, such as GreenMail. */
public final class StartTlsFront implements AutoCloseable {

    private static final String PASSWORD = "changeit";

    private final ServerSocket server;
    private final int behind;
    private final SSLContext tls;
    private final AtomicInteger secured = new AtomicInteger();

    private StartTlsFront(ServerSocket server, int behind, SSLContext tls) {
        this.server = server;
        this.behind = behind;
        this.tls = tls;
    }

    public static StartTlsFront before(int port) {
        try {
            var front = new StartTlsFront(new ServerSocket(0, 50, here()), port, context());
            Thread.ofVirtual().start(front::serve);
            return front;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** How many conversations went on under TLS. */
    public int secured() {
        return secured.get();
    }

    private static InetAddress here() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII), 1);
            say(client, "220 front");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("EHLO")) {
                    say(client, "250-front\r\n250 STARTTLS");
                } else if (line.startsWith("STARTTLS")) {
                    say(client, "220 go on");
                    relay(client);
                    return;
                } else {
                    say(client, "530 Must issue a STARTTLS command first");
                }
            }
        } catch (IOException gone) {
            // the client has what it wanted
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    private void relay(Socket client) throws IOException {
        try (var secure = (SSLSocket) tls.getSocketFactory().createSocket(client, null, client.getPort(), true);
                var mail = new Socket(here(), behind)) {
            secure.setUseClientMode(false);
            secure.startHandshake();
            secured.incrementAndGet();
            while (mail.getInputStream().read() != '\n') {
                // its greeting: the client has had ours
            }
            var back = Thread.ofVirtual().start(() -> pipe(mail, secure));
            pipe(secure, mail);
            back.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pipe(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.close();
        } catch (IOException gone) {
            // one side has hung up
        }
    }

    /** A certificate of our own for 127.0.0.1. */
    private static SSLContext context() throws IOException, GeneralSecurityException, InterruptedException {
        var file = Files.createTempDirectory("signpost-test").resolve("mail.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        int status = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("keytool " + status);
        }
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
