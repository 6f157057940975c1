package nl.intervisie.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import nl.intervisie.chat.Line;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.craft.Marker;

/** What there is to say of Discord's own forms and buttons, in the language of who used them. */
final class OwnWords {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private OwnWords() {}

    static String text(Interaction event, String key) {
        return text(Translator.language(event), key);
    }

    static String text(String language, String key) {
        return ResourceBundle.getBundle("discord", Locale.of(language), NO_FALLBACK).getString(key);
    }

    /** Puts a button under it. */
    static void offer(DataObject message, String label, String carries) {
        var button =
                DataObject.empty()
                        .put("type", 2)
                        .put("style", 1)
                        .put("label", label)
                        .put("custom_id", carries);
        message.getArray("components")
                .add(
                        DataObject.empty()
                                .put("type", 1)
                                .put("components", DataArray.empty().add(button)));
    }

    static List<DataObject> of(Interaction event, String key) {
        return said(text(event, key));
    }

    /** The same, and under it what somebody wrote, to copy. */
    static List<DataObject> over(String written, Interaction event, String key) {
        if (written.isBlank()) {
            return of(event, key);
        }
        var all = new ArrayList<>(said(text(event, key) + " " + text(event, "written")));
        all.addAll(Whispers.toCopy(written));
        return all;
    }

    private static List<DataObject> said(String text) {
        var message =
                new Message(
                        Message.Kind.WORD,
                        Optional.empty(),
                        List.of(Line.of(text)),
                        List.of(),
                        List.of());
        var whispered =
                new Components(_ -> Optional.empty(), Optional.empty())
                        .parts(message, new Marker("note"));
        whispered.forEach(Components::whispered);
        return whispered;
    }
}
