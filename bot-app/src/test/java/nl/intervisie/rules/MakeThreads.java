package nl.intervisie.rules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Making threads, or handing work to those that Java keeps by itself. */
class MakeThreads extends ArchCondition<JavaClass> {

    private static final Set<String> MAKERS =
            Set.of(
                    "java.lang.Thread",
                    "java.util.Timer",
                    "java.util.concurrent.Executors",
                    "java.util.concurrent.ForkJoinPool",
                    "java.util.concurrent.ScheduledThreadPoolExecutor",
                    "java.util.concurrent.ThreadPoolExecutor");

    MakeThreads() {
        super("make threads");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> MAKERS.contains(dependency.getTargetClass().getName()))
                .map(Dependency::getDescription)
                .forEach(found -> events.add(SimpleConditionEvent.satisfied(type, found)));
        type.getAccessesFromSelf().stream()
                .filter(MakeThreads::handsOn)
                .map(JavaAccess::getDescription)
                .forEach(found -> events.add(SimpleConditionEvent.satisfied(type, found)));
    }

    private static boolean handsOn(JavaAccess<?> access) {
        var name = access.getTarget().getName();
        return name.equals("parallelStream")
                || name.equals("parallel")
                || access.getTargetOwner().getName().startsWith("java.util.concurrent.Completable")
                        && name.endsWith("Async");
    }
}
