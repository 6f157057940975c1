package nl.intervisie.journal.json;

import java.util.function.Function;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Seats and references to words are written as one short string: {@code "p1"}, {@code "12.0"}. */
final class Brief {

    private Brief() {}

    static SimpleModule module() {
        var module = new SimpleModule("brief");
        add(module, Seat.class, Seat::id, Seat::new);
        add(module, TextRef.class, ref -> ref.seq() + "." + ref.part(), Brief::ref);
        return module;
    }

    private static TextRef ref(String written) {
        var dot = written.indexOf('.');
        return new TextRef(
                Long.parseLong(written.substring(0, dot)),
                Integer.parseInt(written.substring(dot + 1)));
    }

    private static <T> void add(
            SimpleModule module,
            Class<T> type,
            Function<T, String> writing,
            Function<String, T> reading) {
        module.addSerializer(type, new Writer<>(type, writing));
        module.addDeserializer(type, new Reader<>(type, reading));
    }

    private static final class Writer<T> extends StdSerializer<T> {

        private final Function<T, String> writing;

        Writer(Class<T> type, Function<T, String> writing) {
            super(type);
            this.writing = writing;
        }

        @Override
        public void serialize(T value, JsonGenerator to, SerializationContext context) {
            to.writeString(writing.apply(value));
        }
    }

    private static final class Reader<T> extends StdDeserializer<T> {

        private final Function<String, T> reading;

        Reader(Class<T> type, Function<String, T> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser from, DeserializationContext context) {
            return reading.apply(from.getString());
        }
    }
}
