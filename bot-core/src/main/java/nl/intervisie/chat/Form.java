package nl.intervisie.chat;

import java.util.List;

/** A few fields to fill in, unseen by others until they are sent. */
public record Form(Act submit, String title, List<Line> intro, List<Field> fields, String send) {

    public Form {
        intro = List.copyOf(intro);
        fields = List.copyOf(fields);
    }
}
