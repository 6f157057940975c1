package nl.intervisie.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;

/** One person in a browser of their own, who taps, types and reads. */
final class Person {

    private static final int PATIENCE = 60_000;

    private final Page page;

    private Person(Page page) {
        this.page = page;
    }

    /** Comes into a room, in Dutch. */
    static Person comesIn(Browser browser, String address, String room, String who) {
        var context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setLocale("nl-NL")
                                .setViewportSize(1280, 900));
        context.setDefaultTimeout(PATIENCE);
        var page = context.newPage();
        page.navigate(address + "/room/" + room + "?as=" + who);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Kom binnen als")))
                .click();
        page.getByPlaceholder("Schrijf in de ruimte").waitFor();
        return new Person(page);
    }

    Page page() {
        return page;
    }

    /** Taps the newest button of this name. */
    void taps(String name) {
        button(name).click();
    }

    private Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .last();
    }

    /** Waits until these words can be seen. */
    void sees(String words) {
        assertThat(page.getByText(words).last())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }

    /** All that can be read on this person's page now. */
    String sight() {
        return page.locator("body").innerText();
    }

    /** That these words are nowhere on this person's page. */
    void doesNotSee(String words) {
        assertThat(page.getByText(words)).hasCount(0);
    }

    /** Opens the form behind a button and fills it in, without sending it. */
    void opens(String name, Map<String, String> values) {
        taps(name);
        values.forEach((field, value) -> fill("field." + field, value));
    }

    private void fill(String name, String value) {
        var field = page.locator("[name=\"" + name + "\"]").last();
        if ("radio".equals(field.getAttribute("type"))) {
            page.locator("[name=\"" + name + "\"][value=\"" + value + "\"]")
                    .last()
                    .check(new Locator.CheckOptions().setForce(true));
        } else {
            field.fill(value);
        }
    }

    /** Sends the form that is open. */
    void sends() {
        taps("Versturen");
    }

    /** Opens a form, fills it in and sends it. */
    void fillsIn(String name, Map<String, String> values) {
        opens(name, values);
        sends();
    }

    /** Types in the conversation that opened with these words. */
    void says(String opening, String words) {
        sees(opening);
        var box = page.getByPlaceholder("Schrijf in het gesprek").last();
        box.fill(words);
        box.press("Enter");
        sees(words);
    }
}
