package nl.intervisie.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Standing in a package that says that nothing in it is null unless it says so. */
class BeNullMarked extends ArchCondition<JavaClass> {

    BeNullMarked() {
        super("be in a package that is @NullMarked");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        var found =
                "%s is in a package that is%s @NullMarked"
                        .formatted(type.getName(), marked ? "" : " not");
        events.add(new SimpleConditionEvent(type, marked, found));
    }
}
