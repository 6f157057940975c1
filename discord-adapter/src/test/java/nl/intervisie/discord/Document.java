package nl.intervisie.discord;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.intervisie.discord.fake.FakeDiscord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Discord's own OpenAPI document: says what in a request it does not describe. An aid for whoever
 * changes what is sent: with {@code -Ddiscord.openapi=FILE} everything that the bot and JDA ask in
 * the tests is laid beside it. The document is at https://github.com/discord/discord-api-spec.
 */
final class Document {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Optional<Document> GIVEN =
            Optional.ofNullable(System.getProperty("discord.openapi"))
                    .filter(it -> !it.isBlank())
                    .map(Path::of)
                    .map(Document::read);

    private final JsonNode whole;
    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private Document(JsonNode whole) {
        this.whole = whole;
    }

    private static Document read(Path file) {
        try {
            return new Document(JSON.readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document of(String json) {
        return new Document(JSON.readTree(json));
    }

    /** Looks at all that was asked of this Discord, when there is a document. */
    static void compare(FakeDiscord discord) {
        GIVEN.ifPresent(document -> {
            var complaints = new TreeSet<String>();
            discord.requests().forEach(it -> complaints.addAll(document.complaints(it)));
            if (!complaints.isEmpty()) {
                throw new AssertionError(
                        "Discord's document does not describe this:\n  "
                                + String.join("\n  ", complaints));
            }
        });
    }

    /** What is not described, without the words and ids of the request. */
    List<String> complaints(FakeDiscord.Request request) {
        var path = path(request);
        if (path.isEmpty()) {
            return List.of("no route: " + request.method() + " " + request.route());
        }
        var operation =
                whole.path("paths")
                        .path(path.get())
                        .path(request.method().toLowerCase(Locale.ROOT));
        var name = operation.path("operationId").asString();
        var complaints = new ArrayList<String>();
        query(whole.path("paths").path(path.get()), operation, request).stream()
                .map(it -> name + ": ?" + it)
                .forEach(complaints::add);
        if (!request.body().isEmpty()) {
            body(name, operation, request.body())
                    .map(it -> name + ": " + it)
                    .ifPresent(complaints::add);
        }
        return complaints;
    }

    /** The most exact one: {@code @original} before any message. */
    private Optional<String> path(FakeDiscord.Request request) {
        return whole.path("paths").propertyNames().stream()
                .filter(it ->
                        whole.path("paths").path(it).has(request.method().toLowerCase(Locale.ROOT)))
                .filter(it -> pattern(it).matcher(request.path()).matches())
                .min(Comparator.comparingInt(it -> it.split("\\{", -1).length));
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(
                Pattern.compile("\\{[^}]+}|[^{]+")
                        .matcher(path)
                        .replaceAll(it ->
                                it.group().startsWith("{")
                                        ? "[^/]+"
                                        : Matcher.quoteReplacement(Pattern.quote(it.group()))));
    }

    private Set<String> query(JsonNode path, JsonNode operation, FakeDiscord.Request request) {
        var unknown = new HashSet<>(request.query());
        for (var parameters : List.of(path.path("parameters"), operation.path("parameters"))) {
            parameters.forEach(it -> unknown.remove(it.path("name").asString()));
        }
        return unknown;
    }

    private Optional<String> body(String name, JsonNode operation, String body) {
        var schema =
                operation
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema");
        if (schema.isMissingNode()) {
            return Optional.of("a body");
        }
        return schemas
                .computeIfAbsent(name, _ -> schema(schema))
                .validate(JSON.readTree(body))
                .stream()
                .max(Comparator.comparingInt(Document::depth))
                .map(Document::told);
    }

    private Schema schema(JsonNode schema) {
        var whole = (ObjectNode) schema.deepCopy();
        whole.set("components", this.whole.path("components"));
        return registry.getSchema(whole);
    }

    /**
     * Where a body may be one of many things, the deepest complaint is of the thing that was meant.
     */
    private static int depth(Error error) {
        return error.getInstanceLocation().getNameCount();
    }

    private static String told(Error error) {
        return error.getInstanceLocation() + " " + error.getKeyword();
    }
}
