package nl.intervisie.slack;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The doorway as a page of a web server. */
public final class SlackServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Doorway doorway;

    public SlackServlet(Doorway doorway) {
        this.doorway = doorway;
    }

    /** Reads one byte more than is allowed at most, whatever the request says of its length. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var body = request.getInputStream().readNBytes(Doorway.MOST + 1);
        var reply = doorway.hear(headers(request), body);
        response.setStatus(reply.status());
        response.setContentType(reply.contentType());
        response.getOutputStream().write(reply.body().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        var headers = new HashMap<String, List<String>>();
        for (var name : Collections.list(request.getHeaderNames())) {
            headers.put(name, Collections.list(request.getHeaders(name)));
        }
        return headers;
    }
}
