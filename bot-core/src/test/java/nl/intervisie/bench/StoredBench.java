package nl.intervisie.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures what an act costs with a hundred sessions stored and with a hundred thousand, rounds
 * interleaved.
 */
final class StoredBench {

    private static final int CLIENTS = 64;

    /** Closed sessions after those that were played, with five events each. */
    private static final List<String> ROWS =
            List.of(
                    """
                    insert into session (number, workspace, session, seq, began, room, method, language, open)
                    select 1000000 + x, 'bench:T2', 's' || x, 5, current_timestamp, 'C' || x, 'm', 'nl', false
                    from system_range(1, {sessions})\
                    """,
                    """
                    insert into event (id, workspace, session, at, type, format, json)
                    select (1000000 + s.x) * 4294967296 + e.x * 4096, 'bench:T2', 's' || s.x,
                    current_timestamp, 'written', 1, repeat('e', 200)
                    from system_range(1, {sessions}) s, system_range(1, 5) e\
                    """,
                    """
                    insert into content (id, workspace, session, seq, part, sealed)
                    select (1000000 + x) * 4294967296 + 4096, 'bench:T2', 's' || x, 1, 0, random_uuid()
                    from system_range(1, {sessions})\
                    """,
                    """
                    insert into sent (id, workspace, session, slot, ref)
                    select (1000000 + x) * 4294967296 + 4096, 'bench:T2', 's' || x, '', 'm' || x
                    from system_range(1, {sessions})\
                    """,
                    """
                    insert into heard select 'bench:T2', 'Ev' || x, current_timestamp
                    from system_range(1, {sessions})\
                    """);

    private StoredBench() {}

    public static void main(String[] args) throws Exception {
        var rounds = Integer.getInteger("rounds", 5);
        var seconds = Double.parseDouble(System.getProperty("seconds", "3"));
        var phase = QuestionPhase.played(CLIENTS);
        var few = Files.createTempDirectory("intervisie-bench-few");
        var many = Files.createTempDirectory("intervisie-bench-many");
        store(phase, few, 100);
        store(phase, many, Integer.getInteger("stored", 100_000));
        try (var fewBot = new WholeBot(few);
                var manyBot = new WholeBot(many)) {
            var measuredFew = new ArrayList<Measured>();
            var measuredMany = new ArrayList<Measured>();
            for (int round = 0; round <= rounds; round++) {
                measuredFew.add(measured("few", phase, fewBot, seconds));
                measuredMany.add(measured("many", phase, manyBot, seconds));
            }
            compare(measuredFew.subList(1, rounds + 1), measuredMany.subList(1, rounds + 1));
        }
        List.of(few, many, phase.directory()).forEach(StoredBench::delete);
    }

    private static Measured measured(String name, QuestionPhase phase, WholeBot bot, double seconds)
            throws Exception {
        var one =
                new Round(new EngineActs(CLIENTS, phase), seconds)
                        .of(EngineActs.over(bot, phase, CLIENTS));
        System.out.printf(Locale.ROOT, "%-5s %s%n", name, one);
        return one;
    }

    private static void compare(List<Measured> few, List<Measured> many) {
        var processor = new double[few.size()];
        var time = new double[few.size()];
        for (int i = 0; i < processor.length; i++) {
            processor[i] = many.get(i).processor() / few.get(i).processor();
            time[i] = few.get(i).perSecond() / many.get(i).perSecond();
        }
        System.out.printf(
                Locale.ROOT,
                "many / few: %.2f x the processor, %.2f x the time%n",
                Measured.median(processor),
                Measured.median(time));
    }

    /** So many closed sessions beside those that were played. */
    private static void store(QuestionPhase phase, Path directory, int sessions) throws Exception {
        phase.copyTo(directory);
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:h2:async:" + directory.resolve("journal"));
                var statement = connection.createStatement()) {
            for (var sql : ROWS) {
                statement.execute(sql.replace("{sessions}", Integer.toString(sessions)));
            }
            statement.execute("shutdown");
        } catch (SQLException e) {
            throw new IllegalStateException("could not store sessions", e);
        }
    }

    private static void delete(Path directory) {
        try {
            Round.delete(directory);
        } catch (java.io.IOException _) {
            // Left behind among the temporary files.
        }
    }
}
