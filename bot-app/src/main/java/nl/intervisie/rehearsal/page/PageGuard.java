package nl.intervisie.rehearsal.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps other sites out: whoever opens one in the same browser must not act or read here through
 * it.
 */
final class PageGuard extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final List<String> SAYING_NOTHING = List.of("/rehearsal/", "/webjars/");
    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy",
                    policy(""),
                    "X-Content-Type-Options",
                    "nosniff",
                    "Referrer-Policy",
                    "same-origin",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Resource-Policy",
                    "same-origin");

    /**
     * What a page may load and run: what comes from here.
     *
     * @param more what one page may besides, of scripts and styles in itself
     */
    static String policy(String more) {
        return "default-src 'none'; script-src 'self'%1$s; worker-src 'self'; style-src 'self'%1$s;"
                        .formatted(more)
                + " img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none'";
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HEADERS.forEach(response::setHeader);
        // what was said is kept by no browser; what never says anything is asked for again when it
        // changed
        response.setHeader(
                "Cache-Control",
                SAYING_NOTHING.stream().anyMatch(request.getRequestURI()::startsWith)
                        ? "no-cache"
                        : "no-store");
        if (isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOurs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site == null || OWN.contains(site) || isFollowedLink(request);
    }

    private static boolean isFollowedLink(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }
}
