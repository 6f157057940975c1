package nl.intervisie.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house for everything under one root package. */
record HouseRules(String root) {

    ArchRule noCircles() {
        return slices().assignedFrom(new EachPackage()).should().beFreeOfCycles();
    }

    ArchRule aMethodKnowsOnlyItself() {
        return classes()
                .that()
                .resideInAPackage(in("method"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", in("chat.."), in("method"))
                .because(
                        "a method is a recipe; reading it from a script is the business of method.script");
    }

    ArchRule aSessionKnowsOnlyMethods() {
        return classes()
                .that()
                .resideInAPackage(in("session.."))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify..", in("chat.."), in("session.."), in("method"))
                .because("a session is pure: it neither stores, nor sends, nor waits");
    }

    ArchRule chatKnowsNobody() {
        return classes()
                .that()
                .resideInAPackage(in("chat.."))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", in("chat.."))
                .because("what is heard and said is the same for every session and every platform");
    }

    ArchRule wordingKnowsNobody() {
        return classes()
                .that()
                .resideInAPackage(in("wording.."))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", in("wording.."))
                .because("how a sentence is worded depends on its words and its language alone");
    }

    /**
     * @param platform the package of one: slack, discord or rehearsal
     */
    ArchRule aPlatformKnowsOnlyChat(String platform) {
        return classes()
                .that()
                .resideInAPackage(in(platform + ".."))
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAPackage(in(".")))
                                .or(resideInAnyPackage(in(platform + ".."), in("chat.."))))
                .because("a platform that knows a session starts to lead it");
    }

    ArchRule timeAndChanceAreGiven() {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        in("session.."),
                        in("method.."),
                        in("chat.."),
                        in("wording.."),
                        in("engine.."))
                .should()
                .accessTargetWhere(new TakesTimeOrChance())
                .because(
                        "the same commands at the same times with the same seed must give the same history");
    }

    ArchRule threadsAreGiven() {
        return noClasses()
                .that(resideInAPackage(in(".")).and(not(resideInAnyPackage(outsideTheCore()))))
                .should(new MakeThreads())
                .because("a simulation runs the core on one thread of its own");
    }

    ArchRule everyPackageIsNullMarked() {
        return classes().should(new BeNullMarked());
    }

    private String[] outsideTheCore() {
        return new String[] {root, in("slack.."), in("discord.."), in("rehearsal..")};
    }

    private String in(String packages) {
        return root + "." + packages;
    }
}
