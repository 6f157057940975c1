package nl.intervisie.workshop;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nl.intervisie.method.Method;
import nl.intervisie.method.script.Script;
import nl.intervisie.method.script.ScriptReader;
import nl.intervisie.rehearsal.script.Beginning;
import nl.intervisie.rehearsal.script.Course;
import nl.intervisie.rehearsal.script.Fault;
import nl.intervisie.rehearsal.script.Verdict;
import nl.intervisie.rehearsal.script.Workshop;
import nl.intervisie.rehearsal.solo.Wish;
import nl.intervisie.solo.SoloRooms;
import nl.intervisie.trial.Outcome;
import nl.intervisie.trial.Setting;
import nl.intervisie.trial.StockLines;
import nl.intervisie.trial.Trial;

/** The workshop, with the very reader that a script is read by wherever it is played. */
public final class ScriptWorkshop implements Workshop {

    private static final List<String> LANGUAGES = List.of("nl", "en");
    private static final int PEOPLE = 5;

    private final SoloRooms rooms;
    private final InstantSource clock;
    private final Duration patience;
    private final Semaphore alone = new Semaphore(1);

    /**
     * @param clock the time outside
     * @param patience how long a session may take to be lived through
     */
    public ScriptWorkshop(SoloRooms rooms, InstantSource clock, Duration patience) {
        this.rooms = rooms;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public List<Beginning> beginnings(String language) {
        return Beginnings.in(language);
    }

    @Override
    public Optional<String> beginning(String id) {
        return Beginnings.text(id);
    }

    @Override
    public String schema(String language) {
        return ToldSchema.in(language);
    }

    @Override
    public Verdict judge(byte[] script, String language) {
        var phrases = Phrasebook.in(language);
        return switch (ScriptReader.read(script)) {
            case Script.Read(var method) ->
                    new Verdict.Sound(
                            method.text(language, "title"),
                            LANGUAGES.stream().filter(method.texts()::containsKey).toList(),
                            SoloRooms.lengths(method));
            case Script.Faulty(var complaints) ->
                    new Verdict.Faulty(
                            complaints.stream()
                                    .map(it ->
                                            new Fault(
                                                    it.line(),
                                                    it.column(),
                                                    phrases.told(it.what()),
                                                    phrases.told(it.hint())))
                                    .toList());
        };
    }

    @Override
    public Optional<String> open(String script, Wish wish) {
        return method(script)
                .flatMap(it ->
                        length(it, wish)
                                .flatMap(minutes -> rooms.open(it, lasting(wish, minutes))));
    }

    private static Optional<Method> method(String script) {
        return ScriptReader.read(script.getBytes(StandardCharsets.UTF_8))
                        instanceof Script.Read(var method)
                ? Optional.of(method)
                : Optional.empty();
    }

    private static Optional<Integer> length(Method method, Wish wish) {
        return SoloRooms.lengths(method).stream()
                .filter(it -> wish.minutes() == 0 || it == wish.minutes())
                .findFirst();
    }

    private static Wish lasting(Wish wish, int minutes) {
        return new Wish(wish.method(), wish.role(), wish.language(), minutes, wish.story());
    }

    @Override
    public Optional<Course> live(String script, Wish wish) {
        if (!LANGUAGES.contains(wish.language())) {
            return Optional.empty();
        }
        return method(script)
                .flatMap(it -> length(it, wish).map(minutes -> lived(it, lasting(wish, minutes))));
    }

    /** One at a time: a session takes a second or two of all that this machine can do. */
    private Course lived(Method method, Wish wish) {
        if (!alone.tryAcquire()) {
            throw new Busy();
        }
        try {
            var end = clock.instant().plus(patience);
            return course(method, wish, () -> clock.instant().isBefore(end));
        } catch (Trial.TooLong _) {
            throw new Busy();
        } finally {
            alone.release();
        }
    }

    /** One session with somebody who comes late, and one in which a person guides. */
    private static Course course(Method method, Wish wish, BooleanSupplier goesOn) {
        var setting = Setting.plain(method, wish.language(), wish.minutes(), PEOPLE);
        var late = lived(setting.with(true, false), goesOn);
        var guided = lived(setting.with(false, true), goesOn);
        return new Course(
                wish.minutes(),
                PEOPLE,
                Stream.concat(Lives.late(late), Lives.guided(guided)).toList(),
                new Bounds(method, wish.language()).broken(List.of(late, guided)));
    }

    private static Outcome lived(Setting setting, BooleanSupplier goesOn) {
        return Trial.of(setting, StockLines.in(setting.language()), goesOn);
    }
}
