package nl.intervisie.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.intervisie.discord.fake.FakeDiscord;
import org.junit.jupiter.api.Test;

/** A request that the document does not describe is found, and one that it does is not. */
class DocumentTest {

    private static final Document DOCUMENT =
            Document.of(
                    """
                    {"paths": {
                       "/channels/{channel_id}/messages": {
                         "parameters": [{"name": "channel_id", "in": "path"}],
                         "post": {
                           "operationId": "create_message",
                           "parameters": [{"name": "wait", "in": "query"}],
                           "requestBody": {"content": {"application/json": {
                             "schema": {"$ref": "#/components/schemas/Message"}}}}},
                         "get": {"operationId": "list_messages"}}},
                     "components": {"schemas": {"Message": {
                       "type": "object",
                       "required": ["content"],
                       "properties": {"content": {"type": "string", "maxLength": 3}}}}}}
                    """);

    @Test
    void whatIsDescribedIsGood() {
        assertThat(
                        DOCUMENT.complaints(
                                asked("POST", "/channels/1/messages", "{\"content\":\"abc\"}")))
                .isEmpty();
    }

    @Test
    void wordsThatAreTooLongAreFoundAndNotRepeated() {
        assertThat(
                        DOCUMENT.complaints(
                                asked("POST", "/channels/1/messages", "{\"content\":\"abcd\"}")))
                .singleElement()
                .asString()
                .contains("create_message", "content", "maxLength")
                .doesNotContain("abcd");
    }

    @Test
    void whatIsMissingIsFound() {
        assertThat(DOCUMENT.complaints(asked("POST", "/channels/1/messages", "{}")))
                .singleElement()
                .asString()
                .contains("required");
    }

    @Test
    void aRouteABodyAndAQuestionThatAreNotThereAreFound() {
        assertThat(DOCUMENT.complaints(asked("PUT", "/channels/1/messages", "")))
                .containsExactly("no route: PUT /channels/1/messages");
        assertThat(DOCUMENT.complaints(asked("GET", "/channels/1/messages", "{}")))
                .containsExactly("list_messages: a body");
        assertThat(
                        DOCUMENT.complaints(
                                new FakeDiscord.Request(
                                        "GET", "/channels/1/messages", Set.of("limit"), "")))
                .containsExactly("list_messages: ?limit");
    }

    private static FakeDiscord.Request asked(String method, String path, String body) {
        return new FakeDiscord.Request(method, path, Set.of(), body);
    }
}
