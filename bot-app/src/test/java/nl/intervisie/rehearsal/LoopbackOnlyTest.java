package nl.intervisie.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LoopbackOnlyTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");

    @BeforeEach
    void aRequestOfAPersonAtThisMachine() {
        request.setRemoteAddr("127.0.0.1");
        request.addHeader("Host", "127.0.0.1:8080");
    }

    @Test
    void aPersonAtThisMachineIsLetIn() throws Exception {
        assertThat(isLetIn()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.8.9.1, true",
        "0:0:0:0:0:0:0:1, true",
        "::ffff:127.0.0.1, true",
        "192.0.2.7, false",
        "10.0.0.5, false",
        "2001:db8::1, false"
    })
    void onlyLoopbackIsThisMachine(String address, boolean letIn) throws Exception {
        request.setRemoteAddr(address);

        assertThat(isLetIn()).isEqualTo(letIn);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, true",
        "LocalHost:9000, true",
        "[::1]:8080, true",
        "127.0.0.1, true",
        "rebound.example, false",
        "rebound.example:8080, false",
        "localhost.rebound.example, false",
        "127.0.0.1.rebound.example:8080, false",
        "'', false",
        "192.0.2.7:8080, false"
    })
    void aNameThatPointsHereIsNotThisMachine(String host, boolean letIn) throws Exception {
        request.removeHeader("Host");
        request.addHeader("Host", host);

        assertThat(isLetIn()).isEqualTo(letIn);
    }

    @Test
    void aRequestThatNamesNoHostIsNotLetIn() throws Exception {
        request.removeHeader("Host");

        assertThat(isLetIn()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP"})
    void aProxyOnThisMachineAsksForSomebodyElse(String mark) throws Exception {
        request.addHeader(mark, "127.0.0.1");

        assertThat(isLetIn()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080, true",
        "http://127.0.0.1:8081, false",
        "http://elsewhere.example, false",
        "https://127.0.0.1:8080, false",
        "null, false"
    })
    void anotherSiteInTheSameBrowserMayNotActHere(String origin, boolean letIn) throws Exception {
        request.addHeader("Origin", origin);

        assertThat(isLetIn()).isEqualTo(letIn);
    }

    private boolean isLetIn() throws Exception {
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        new LoopbackOnly("").doFilter(request, response, chain);
        boolean letIn = chain.getRequest() != null;
        assertThat(response.getStatus()).isEqualTo(letIn ? 200 : 404);
        return letIn;
    }
}
