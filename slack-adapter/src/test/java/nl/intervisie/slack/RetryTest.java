package nl.intervisie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Incoming;
import org.junit.jupiter.api.Test;

/** What Slack brings again: it may be the first we hear of it, and it may come by two sockets. */
class RetryTest {

    @Test
    void aRetryThatIsTheOnlyDeliveryIsHeard() {
        try (var bolt = Bolt.bySocket()) {
            bolt.slack.persistent().loses(1);

            type(bolt, "hallo");

            assertThat(texts(bolt)).containsExactly("hallo");
        }
    }

    @Test
    void theLastOfThemIsHeardAsWell() {
        try (var bolt = Bolt.bySocket()) {
            bolt.slack.persistent().loses(3);
            type(bolt, "hallo");
            bolt.slack.passes(Duration.ofSeconds(59));
            assertThat(bolt.heard).isEmpty();

            bolt.slack.passes(Duration.ofSeconds(1));
            assertThat(bolt.heard).isEmpty();
            bolt.slack.passes(Duration.ofMinutes(5));

            assertThat(texts(bolt)).containsExactly("hallo");
        }
    }

    @Test
    void whatCouldNotBeRecordedIsHeardWhenItComesAgain() {
        try (var bolt = Bolt.bySocket()) {
            bolt.slack.persistent().patience(Duration.ofSeconds(1));
            var refused = new ArrayList<Incoming>();
            bolt.answer =
                    incoming -> {
                        if (refused.isEmpty()) {
                            refused.add(incoming);
                            throw new IllegalStateException("the disk is full");
                        }
                        return new Heard.Nothing();
                    };

            type(bolt, "hallo");

            assertThat(texts(bolt)).containsExactly("hallo", "hallo");
            assertThat(bolt.heard.stream().map(Incoming::key).distinct()).hasSize(1);
        }
    }

    @Test
    void byHttpItIsHeardToo() throws Exception {
        try (var bolt = Bolt.byHttp();
                var door = new Door(bolt.doorway())) {
            bolt.slack.tells(door.address()).persistent().loses(1);

            type(bolt, "hallo");

            assertThat(texts(bolt)).containsExactly("hallo");
            assertThat(door.retries).containsExactly("1");
        }
    }

    @Test
    void theSameEventByTwoSocketsIsTheSame() {
        try (var bolt = Bolt.bySocket()) {
            var another = bolt.another();
            bolt.slack.toAllSockets();

            type(bolt, "hallo");
            bolt.slack.await(() -> bolt.heard.size() == 2);

            assertThat(bolt.heard.stream().map(Incoming::key).distinct()).hasSize(1);
            another.close();
        }
    }

    @Test
    void eachOfTwoSocketsBringsItsShare() {
        try (var bolt = Bolt.bySocket()) {
            var another = bolt.another();

            List.of("een", "twee", "drie", "vier").forEach(it -> type(bolt, it));

            assertThat(texts(bolt)).containsExactly("een", "twee", "drie", "vier");
            another.close();
        }
    }

    private static void type(Bolt bolt, String text) {
        bolt.team.type("ana", bolt.channel, null, bolt.team.announce(), text);
    }

    private static List<String> texts(Bolt bolt) {
        return bolt.heard.stream().map(it -> ((Incoming.Typed) it).text()).toList();
    }

    /** A web server before the door, that notes which retry it is. */
    private static final class Door implements AutoCloseable {
        private final HttpServer http;
        private final List<String> retries = new ArrayList<>();

        Door(Doorway doorway) throws java.io.IOException {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext(
                    "/",
                    exchange -> {
                        var number = exchange.getRequestHeaders().getFirst("X-Slack-Retry-Num");
                        if (number != null) {
                            retries.add(number);
                        }
                        var reply =
                                doorway.hear(
                                        exchange.getRequestHeaders(),
                                        exchange.getRequestBody().readAllBytes());
                        exchange.sendResponseHeaders(reply.status(), -1);
                        exchange.close();
                    });
            http.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
        }

        @Override
        public void close() {
            http.stop(0);
        }
    }
}
