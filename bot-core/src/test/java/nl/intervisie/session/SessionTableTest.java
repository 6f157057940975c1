package nl.intervisie.session;

import static nl.intervisie.session.Cast.BEN;
import static nl.intervisie.session.Cast.CLEO;
import static nl.intervisie.session.Cast.EVA;
import static nl.intervisie.session.Cast.FAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.intervisie.session.act.Decision;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.phase.Activity;
import nl.intervisie.session.phase.Choosing;
import nl.intervisie.session.phase.Floor;
import nl.intervisie.session.phase.Offering;
import org.junit.jupiter.api.Test;

/** What every state answers to every command. */
class SessionTableTest {

    private static final Path TABLE = Path.of("src/test/resources/session-table.md");

    /** Write the table anew with {@code -Dsession.table=write}, and review what changed in it. */
    @Test
    void theTableSaysWhatEveryStateAnswersToEveryCommand() throws IOException {
        var table =
                States.all().entrySet().stream()
                        .map(it -> new TableSection(it.getKey(), it.getValue()).written())
                        .collect(Collectors.joining("\n", TableSection.HEAD, ""));
        if ("write".equals(System.getProperty("session.table"))) {
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE))
                .as("write %s anew with -Dsession.table=write, and review it", TABLE)
                .isEqualTo(table);
    }

    @Test
    void everyCommandIsInIt() {
        var samples =
                Stream.concat(
                                Samples.by(BEN).values().stream(),
                                Samples.unasked(new Unopened(TestMethod.methods()))
                                        .values()
                                        .stream())
                        .map(Object::getClass)
                        .collect(Collectors.toSet());
        assertThat(records(SessionCommand.class)).isSubsetOf(samples);
    }

    private static Set<Class<?>> records(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(it -> it.isRecord() ? Stream.of(it) : records(it).stream())
                .collect(Collectors.toSet());
    }

    @Test
    void everyStateIsInIt() {
        var states = States.all().values();
        assertThat(states.stream().map(Object::getClass)).containsAll(records(Session.class));
        assertThat(activities().stream().map(Object::getClass))
                .containsAll(records(Activity.class));
    }

    @Test
    void everyStageIsInItThatHoldsBetweenTwoCommands() {
        assertThat(activities().stream().flatMap(SessionTableTest::stage))
                .contains(Floor.Stage.ASKING, Floor.Stage.LAST, Floor.Stage.PICKING)
                .contains(Floor.Stage.PICKED, Floor.Stage.PICK_FIRST, Floor.Stage.ANSWERING)
                .contains(Offering.Stage.EXAMPLE, Offering.Stage.OPEN, Offering.Stage.ROW)
                .contains(Offering.Stage.CONFIRM, Offering.Stage.VOTE)
                .contains(Choosing.Stage.CHOOSE, Choosing.Stage.COMMIT);
    }

    private static Stream<Enum<?>> stage(Activity activity) {
        return switch (activity) {
            case Floor floor -> Stream.of(floor.stage());
            case Offering offering -> Stream.of(offering.stage());
            case Choosing choosing -> Stream.of(choosing.stage());
            case Activity _ -> Stream.of();
        };
    }

    private static List<Activity> activities() {
        return States.all().values().stream()
                .flatMap(it -> it instanceof InPhase in ? Stream.of(in.activity()) : Stream.of())
                .toList();
    }

    @Test
    void whateverHappensTheNextStateKnowsWhenItIsDueAndNothingIsLeftToFollow() {
        for (var session : States.all().values()) {
            for (var who : List.of(CLEO, BEN, EVA, FAY)) {
                Samples.by(who).values().forEach(command -> goesOn(session, command));
            }
            Samples.unasked(session).values().forEach(command -> goesOn(session, command));
        }
    }

    private static void goesOn(Session session, SessionCommand command) {
        if (session.decide(command) instanceof Decision.Accepted(var events)) {
            var after = session.evolve(events);
            assertThat(after.following(command.at())).as("after %s", command).isEmpty();
            assertThat(after instanceof Unopened || after instanceof Closed)
                    .as("%s has an end", after)
                    .isEqualTo(after.due().isEmpty());
        }
    }
}
