package nl.intervisie.method.script;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The closed vocabulary of scripts: each value as it is written. */
final class Words {

    private Words() {}

    static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String written(Collection<? extends Enum<?>> values) {
        return values.stream().map(Words::written).sorted().collect(Collectors.joining(", "));
    }

    static <E extends Enum<E>> List<String> all(Class<E> kinds) {
        return Arrays.stream(kinds.getEnumConstants()).map(Words::written).toList();
    }

    static <E extends Enum<E>> Optional<E> read(Class<E> kinds, String written) {
        return Arrays.stream(kinds.getEnumConstants())
                .filter(it -> written(it).equals(written))
                .findFirst();
    }
}
