package nl.intervisie.rehearsal.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self';"
                            + " img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                            + " frame-ancestors 'none'",
                    "X-Content-Type-Options",
                    "nosniff",
                    "Referrer-Policy",
                    "same-origin",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Resource-Policy",
                    "same-origin");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HEADERS.forEach(response::setHeader);
        // what was said is kept by no browser; what never says anything is asked for again when it
        // changed
        response.setHeader(
                "Cache-Control",
                request.getRequestURI().startsWith("/rehearsal/") ? "no-cache" : "no-store");
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
