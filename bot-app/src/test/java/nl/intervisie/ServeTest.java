package nl.intervisie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** One bot that listens on every address of the machine. */
class ServeTest {

    private static final String STYLE = "/rehearsal/page.css";
    private static final InetAddress EVERYWHERE = InetAddress.ofLiteral("0.0.0.0");

    @TempDir private static Path data;
    private static ConfigurableApplicationContext bot;

    @BeforeAll
    static void serve() throws Exception {
        bot = Serve.start(new Settings(data, EVERYWHERE, 0, 0));
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void thePageIsServedOnLoopback() throws Exception {
        assertThat(get("127.0.0.1", port(), STYLE)).isEqualTo(200);
    }

    @Test
    void nobodyElseFindsThePage() throws Exception {
        assertThat(get(addressSeenByOthers(), port(), STYLE)).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/health, 200",
        "/metrics, 200",
        "/env, 404",
        "/beans, 404",
        "/info, 404",
        "/, 404"
    })
    void operatorsSeeHealthAndMetricsOnly(String path, int answer) throws Exception {
        assertThat(get("127.0.0.1", managementPort(), path)).isEqualTo(answer);
    }

    @Test
    void healthIsForThisMachineOnly() {
        var address = addressSeenByOthers();
        assertThatThrownBy(() -> get(address, managementPort(), "/health"))
                .isInstanceOf(ConnectException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/metrics"})
    void operationsAreNotOnThePagesPort(String path) throws Exception {
        assertThat(get("127.0.0.1", port(), path)).isEqualTo(404);
    }

    @Test
    void springOpensNoDatabaseByItself() {
        assertThat(bot.getBeanNamesForType(DataSource.class)).isEmpty();
    }

    @Test
    void aTakenPortIsNamedWithItsSetting(@TempDir Path fresh) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() ->
                            Serve.start(
                                    new Settings(fresh, InetAddress.getLoopbackAddress(), port, 0)))
                    .isInstanceOf(Complaints.class)
                    .hasMessage(
                            "Port %d is in use by another program; stop that one, or set INTERVISIE_PORT to another number."
                                    .formatted(port));
            assertThatThrownBy(() ->
                            Serve.start(
                                    new Settings(fresh, InetAddress.getLoopbackAddress(), 0, port)))
                    .isInstanceOf(Complaints.class)
                    .hasMessageContaining("INTERVISIE_MANAGEMENT_PORT");
        }
    }

    @Test
    void anAddressOfAnotherMachineIsRefused(@TempDir Path fresh) {
        var elsewhere = InetAddress.ofLiteral("203.0.113.7");

        assertThatThrownBy(() -> Serve.start(new Settings(fresh, elsewhere, 0, 0)))
                .isInstanceOf(Complaints.class)
                .hasMessage(
                        "INTERVISIE_ADDRESS is '203.0.113.7', which is not an address of this machine; give one that is.");
    }

    private static String port() {
        return bot.getEnvironment().getRequiredProperty("local.server.port");
    }

    private static String managementPort() {
        return bot.getEnvironment().getRequiredProperty("local.management.port");
    }

    private static int get(String host, String port, String path) throws Exception {
        var address = URI.create("http://%s:%s%s".formatted(host, port, path));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static String addressSeenByOthers() {
        try {
            var address =
                    NetworkInterface.networkInterfaces()
                            .flatMap(NetworkInterface::inetAddresses)
                            .filter(Inet4Address.class::isInstance)
                            .filter(found -> !found.isLoopbackAddress())
                            .findFirst();
            Assumptions.assumeTrue(address.isPresent(), "this machine has no address but loopback");
            return address.orElseThrow().getHostAddress();
        } catch (SocketException e) {
            throw new IllegalStateException(e);
        }
    }
}
