package nl.intervisie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@BrowserTest
class ChromiumTest {

    @Test
    void aPageCanBeLookedAt() {
        try (var chromium = Chromium.start();
                var page = chromium.browser().newPage()) {
            page.setContent("<title>intervisie</title><p>Hallo</p>");

            assertThat(page.title()).isEqualTo("intervisie");
            assertThat(page.textContent("p")).isEqualTo("Hallo");
        }
    }
}
