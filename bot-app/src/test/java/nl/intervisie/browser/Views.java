package nl.intervisie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

/** What holds of every view of every page. */
public final class Views {

    private Views() {}

    /** Nothing sticks out of the window, and axe-core finds no fault. */
    public static void isForEverybody(Page page) {
        nothingSticksOut(page);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(page.url())
                .extracting(Views::told)
                .isEmpty();
    }

    /** Nobody has to scroll sideways. */
    public static void nothingSticksOut(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out of " + page.url())
                .isEqualTo(true);
        assertThat(
                        page.evaluate(
                                "[...document.querySelectorAll('.scroll')].every(e => e.scrollWidth <= e.clientWidth)"))
                .as("nothing sticks out of a part of " + page.url())
                .isEqualTo(true);
    }

    private static String told(Rule rule) {
        return rule.getImpact()
                + " "
                + rule.getId()
                + " "
                + rule.getNodes().stream()
                        .map(n -> n.getHtml() + " " + n.getFailureSummary())
                        .toList();
    }
}
