package nl.intervisie.rehearsal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rehearsal page on this machine: whatever may come from elsewhere finds nothing here.
 */
public final class LoopbackOnly extends HttpFilter {

    private static final long serialVersionUID = 1L;

    // A page elsewhere may let its own name point at this machine; the browser then sends that
    // name.
    private static final Pattern OWN_HOST =
            Pattern.compile(
                    "(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);

    // A proxy on this machine asks from loopback on behalf of somebody else.
    private static final List<String> MARKS_OF_A_PROXY =
            List.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP");

    private final String open;

    /**
     * @param open the one path that others may ask for, which guards itself; empty for none
     */
    public LoopbackOnly(String open) {
        this.open = open;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isOpen(request) || isFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Letter for letter, or a cleverly written path would open more. */
    private boolean isOpen(HttpServletRequest request) {
        return !open.isEmpty() && open.equals(request.getRequestURI());
    }

    private static boolean isFromHere(HttpServletRequest request) {
        return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()
                && MARKS_OF_A_PROXY.stream().allMatch(mark -> request.getHeader(mark) == null)
                && isToUs(request.getHeader("Host"))
                && isByUs(request);
    }

    private static boolean isToUs(@Nullable String host) {
        return host != null && OWN_HOST.matcher(host).matches();
    }

    /** A browser names the site that made a request; only this very page may act here. */
    private static boolean isByUs(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        return origin == null || origin.equalsIgnoreCase("http://" + request.getHeader("Host"));
    }
}
