package nl.intervisie.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether something takes the time, chance, zone or locale of the machine it happens to run on. */
class TakesTimeOrChance extends DescribedPredicate<JavaAccess<?>> {

    /** One target a line; a star stands for any part of a name. */
    private static final String TARGETS =
            """
            com.ibm.icu.text.MessageFormat.<init>(java.lang.String)
            com.ibm.icu.util.ULocale.getDefault(*)
            java.lang.Math.random()
            java.lang.StrictMath.random()
            java.lang.String.format(java.lang.String, [Ljava.lang.Object;)
            java.lang.String.formatted([Ljava.lang.Object;)
            java.lang.String.toLowerCase()
            java.lang.String.toUpperCase()
            java.lang.System.currentTimeMillis()
            java.lang.System.nanoTime()
            java.security.SecureRandom.<init>()
            java.text.*.get*Instance()
            java.text.MessageFormat.<init>(java.lang.String)
            java.text.MessageFormat.format(java.lang.String, [Ljava.lang.Object;)
            java.text.SimpleDateFormat.<init>(java.lang.String)
            java.time.*.now()
            java.time.*.now(java.time.ZoneId)
            java.time.Clock.system*(*)
            java.time.Clock.tick*(java.time.ZoneId)
            java.time.InstantSource.system()
            java.time.ZoneId.systemDefault()
            java.time.format.DateTimeFormatter.ofPattern(java.lang.String)
            java.util.Calendar.getInstance()
            java.util.Collections.shuffle(java.util.List)
            java.util.Date.<init>()
            java.util.Locale.getDefault(*)
            java.util.Random.<init>()
            java.util.SplittableRandom.<init>()
            java.util.TimeZone.getDefault()
            java.util.UUID.randomUUID()
            java.util.concurrent.ThreadLocalRandom.current()
            java.util.random.RandomGenerator.getDefault()
            java.util.random.RandomGenerator.of(java.lang.String)
            """;

    private static final Pattern ANY_OF_THEM =
            Pattern.compile(
                    TARGETS.lines()
                            .map(TakesTimeOrChance::pattern)
                            .collect(Collectors.joining("|")));

    TakesTimeOrChance() {
        super("it takes the machine's time, chance, zone or locale");
    }

    @Override
    public boolean test(JavaAccess<?> access) {
        return ANY_OF_THEM.matcher(access.getTarget().getFullName()).matches();
    }

    private static String pattern(String target) {
        return Pattern.quote(target).replace("*", "\\E[^()]*\\Q");
    }
}
