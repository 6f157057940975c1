package nl.intervisie.whole;

import com.microsoft.playwright.Page;

/** The hand of somebody who tries one alone: does what is asked, and else lets the others go on. */
public final class Newcomer {

    /** One place: what is asked may change while it is being tapped. */
    private static final String NEXT =
            ".solo-is.wanted #solo-do:not([aria-busy]), .solo-is:not(.wanted) #solo-go:not([aria-busy])";

    private Newcomer() {}

    /** Does the next thing and waits until it is done; false when it is over. */
    public static boolean goesOn(Page page) {
        page.locator(NEXT + ", #solo-again").first().waitFor();
        if (page.locator("#solo-again").count() > 0) {
            return false;
        }
        var before = page.locator("#solo-is").getAttribute("data-tag");
        page.locator(NEXT).click();
        page.waitForFunction(
                "tag => document.querySelector('#solo-is')?.dataset.tag !== tag", before);
        return true;
    }

    /** Goes on until this is there, or it is over. */
    public static void goesOnTo(Page page, String there) {
        boolean more = true;
        while (more && page.locator(there).count() == 0) {
            more = goesOn(page);
        }
    }
}
