package nl.intervisie.engine;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import nl.intervisie.chat.Field;
import nl.intervisie.method.Method;
import nl.intervisie.method.Switch;

/** The switches of a method as fields of a form, and back. */
record Switching(Method method, int minutes) {

    private static final String NAME = "switch-";

    /** A yes or no for this switch, as it stands when these are turned. */
    Field field(Fields fields, Switch one, Set<String> turned) {
        boolean on = one.isOn(minutes) != turned.contains(one.id());
        return fields.yesOrNo(NAME + one.id(), one.title(fields.language()), on);
    }

    /** Which are turned when a form says this; those it does not speak of stay as they were. */
    SortedSet<String> turned(Function<String, Optional<String>> said, Set<String> before) {
        var turned = new TreeSet<String>();
        for (Switch one : method.switches()) {
            boolean isTurned =
                    said.apply(NAME + one.id())
                            .map(it -> it.equals("yes") != one.isOn(minutes))
                            .orElse(before.contains(one.id()));
            if (isTurned) {
                turned.add(one.id());
            }
        }
        return turned;
    }
}
