package nl.intervisie.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/** Slack's JSON, read without surprises and written in few words. */
final class Json {

    private Json() {}

    /** Under this name; empty when it is not there, or no text. */
    static Optional<String> text(JsonObject from, String name) {
        return Optional.ofNullable(from.get(name))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString);
    }

    /** Under this name; empty when it is not there, or no object. */
    static Optional<JsonObject> object(JsonObject from, String name) {
        return Optional.ofNullable(from.get(name))
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject);
    }

    /** The objects in a list under this name. */
    static List<JsonObject> objects(JsonObject from, String name) {
        return Optional.ofNullable(from.get(name))
                .filter(JsonElement::isJsonArray)
                .map(list -> list.getAsJsonArray().asList().stream())
                .stream()
                .flatMap(it -> it)
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /** The texts in a list under this name. */
    static List<String> texts(JsonObject from, String name) {
        return Optional.ofNullable(from.get(name))
                .filter(JsonElement::isJsonArray)
                .map(list -> list.getAsJsonArray().asList().stream())
                .stream()
                .flatMap(it -> it)
                .map(JsonElement::getAsString)
                .toList();
    }

    static boolean isTrue(JsonObject from, String name) {
        return text(from, name).filter("true"::equals).isPresent();
    }

    /** An object of this type with these texts: name, value, name, value. */
    static JsonObject typed(String type, String... values) {
        var object = new JsonObject();
        object.addProperty("type", type);
        for (int i = 0; i + 1 < values.length; i += 2) {
            object.addProperty(values[i], values[i + 1]);
        }
        return object;
    }

    static JsonObject plain(String text) {
        var plain = typed("plain_text", "text", text);
        plain.addProperty("emoji", false);
        return plain;
    }

    static JsonArray list(Iterable<? extends JsonElement> elements) {
        var list = new JsonArray();
        elements.forEach(list::add);
        return list;
    }
}
