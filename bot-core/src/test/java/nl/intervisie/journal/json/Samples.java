package nl.intervisie.journal.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.intervisie.chat.Whose;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.seat.Seat;
import nl.intervisie.session.seat.TextRef;

/** Makes one sample of any record that is stored. */
record Samples(boolean filled) {

    /** With something in every component. */
    static <T> T of(Class<T> type) {
        return type.cast(new Samples(true).sample(type, 1));
    }

    /** With nothing in every component that may have nothing. */
    static <T> T emptiest(Class<T> type) {
        return type.cast(new Samples(false).sample(type, 1));
    }

    private Object sample(Type type, int number) {
        return type instanceof ParameterizedType generic
                ? holding(generic, number)
                : plain((Class<?>) type, number);
    }

    private Object holding(ParameterizedType type, int number) {
        var inner = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return filled ? Optional.of(sample(inner[0], number)) : Optional.empty();
        } else if (type.getRawType() == List.class) {
            return filled
                    ? List.of(sample(inner[0], number), sample(inner[0], number + 1))
                    : List.of();
        } else if (type.getRawType() == SortedSet.class) {
            return filled ? new TreeSet<>(List.of(sample(inner[0], number))) : new TreeSet<>();
        } else if (type.getRawType() == SortedMap.class) {
            return filled
                    ? new TreeMap<>(Map.of("place", sample(inner[1], number)))
                    : new TreeMap<>();
        }
        return plain((Class<?>) type.getRawType(), number, inner);
    }

    /** A record that holds things of one kind. */
    private Object plain(Class<?> raw, int number, Type[] inner) {
        if (raw == Whose.class) {
            return new Whose<>(filled, filled ? List.of(sample(inner[0], number)) : List.of());
        }
        throw new IllegalArgumentException("no sample of " + raw);
    }

    private Object plain(Class<?> type, int number) {
        if (type == Seat.class) {
            return Seat.number(number);
        } else if (type == TextRef.class) {
            return new TextRef(12, number);
        } else if (type == String.class) {
            return filled ? "text " + number : "";
        } else if (type == Instant.class) {
            return Instant.parse("2026-11-23T09:00:00.123456789Z").plusSeconds(number);
        } else if (type == ZoneId.class) {
            return ZoneId.of("Europe/Amsterdam");
        } else if (type == LocalDate.class) {
            return LocalDate.of(2026, 12, number);
        } else if (type == boolean.class) {
            return filled;
        } else if (type == int.class || type == Integer.class) {
            return filled ? number : 0;
        } else if (type == long.class) {
            return filled ? 10_000_000_000L + number : 0L;
        } else if (type.isEnum()) {
            return constant(type);
        } else if (type.isSealed()) {
            return plain(type.getPermittedSubclasses()[0], number);
        }
        return record(type, number);
    }

    /** Always the same, however many are added before it. */
    private static Object constant(Class<?> type) {
        return type == Phrase.class
                ? Phrase.ANSWER_SHOWN
                : type == Verb.class ? Verb.JOIN : type.getEnumConstants()[0];
    }

    private Object record(Class<?> type, int number) {
        try {
            var components = type.getRecordComponents();
            var values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = sample(components[i].getGenericType(), number + i);
            }
            var types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
            var constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no sample of " + type, e);
        }
    }
}
