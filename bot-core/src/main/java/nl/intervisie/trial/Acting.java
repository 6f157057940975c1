package nl.intervisie.trial;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.Message;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.ThreadRef;
import nl.intervisie.method.Pace;
import nl.intervisie.play.InMemoryPlatform;
import nl.intervisie.play.Notation;
import nl.intervisie.play.Shown;
import nl.intervisie.play.World;
import nl.intervisie.session.effect.Verb;

/** Does what people set out to do, on the platform, and writes down that they did. */
final class Acting {

    private static final int SURELY_IN = 4;

    private final InMemoryPlatform platform;
    private final World world;
    private final Observer observer;
    private final Lines lines;
    private final List<String> written;
    private int heard;

    Acting(
            InMemoryPlatform platform,
            World world,
            Observer observer,
            Lines lines,
            List<String> written) {
        this.platform = platform;
        this.world = world;
        this.observer = observer;
        this.lines = lines;
        this.written = written;
    }

    /** Whether what is tried out can not all be said in the words that start it. */
    boolean mustArrange(Setting setting) {
        return setting.spoken()
                || !setting.turned().isEmpty()
                || !new Pace(false)
                        .fits(setting.method(), setting.minutes(), SURELY_IN, setting.turned());
    }

    boolean starts(Persona who, Setting setting) {
        var words =
                "start "
                        + setting.method().id()
                        + (mustArrange(setting) ? "" : " " + setting.minutes());
        var room = platform.roomOf(who.user);
        return act(
                who,
                "/intervisie " + words,
                new Incoming.Commanded(key(), who.user, room, words),
                world.clock().instant());
    }

    /** Changes length, way of talking and switches to those that are tried out. */
    boolean arranges(Persona who, Setting setting, Scene scene) {
        var on = setting.method().on(setting.minutes(), setting.turned());
        var wanted = new LinkedHashMap<String, String>();
        wanted.put("minutes", String.valueOf(setting.minutes()));
        wanted.put("talk", setting.spoken() ? "spoken" : "typed");
        setting.method()
                .switches()
                .forEach(
                        it -> wanted.put("switch-" + it.id(), on.contains(it.id()) ? "yes" : "no"));
        return find(who, Verb.ARRANGE).filter(it -> press(who, it, scene, wanted)).isPresent();
    }

    boolean comesIn(Persona who) {
        var room = platform.lastRoom();
        platform.comesIn(who.user, room);
        return act(
                who,
                "(comes in)",
                new Incoming.CameIn(key(), who.user, room),
                world.clock().instant());
    }

    boolean presses(Persona who, Verb verb, Scene scene) {
        return find(who, verb).filter(it -> press(who, it, scene, Map.of())).isPresent();
    }

    private Optional<Option> find(Persona who, Verb verb) {
        return Options.of(who.user, platform.seenBy(who.user)).find(verb);
    }

    /** Carries out what they had set out to do, if they still can. */
    boolean carryOut(Persona who, Intention what, Scene scene) {
        if (what.deed() == Intention.Deed.READ) {
            return false;
        }
        var verb = what.verb() == Verb.ANSWER ? Verb.ANSWERED : what.verb();
        return Options.of(who.user, platform.seenBy(who.user)).all().stream()
                .filter(it -> it.verb() == verb && it.epoch() == what.epoch())
                .findFirst()
                .filter(it -> carryOut(who, what, it, scene))
                .isPresent();
    }

    private boolean carryOut(Persona who, Intention what, Option option, Scene scene) {
        who.did(what.epoch(), what.verb());
        who.presses(option.shown().ref());
        observer.acts(who, what, option, scene.now());
        return switch (what.deed()) {
            case SAY -> say(who, what.text(), option.room(), scene.now());
            case TAP, FILL -> press(who, option, scene, Map.of());
            case READ -> false;
        };
    }

    private boolean say(Persona who, String text, RoomRef room, Instant now) {
        var thread = thread(who);
        observer.said(who, text, thread);
        return act(
                who,
                (thread.isPresent() ? "thread: " : "") + text,
                new Incoming.Typed(key(), who.user, room, thread, platform.typed(room), text),
                now);
    }

    /** The thread of this phase; else people talk in the room. */
    private Optional<ThreadRef> thread(Persona who) {
        Optional<ThreadRef> thread = Optional.empty();
        for (Shown it : platform.seenBy(who.user)) {
            if (it.message().kind() == Message.Kind.CARD && it.thread().isEmpty()) {
                thread = Optional.empty();
            } else if (it.thread().isPresent()) {
                thread = it.thread();
            }
        }
        return thread;
    }

    private boolean press(Persona who, Option option, Scene scene, Map<String, String> wanted) {
        var label = "(" + option.button().label() + ")";
        var answer =
                world.hear(
                        new Incoming.Pressed(
                                key(), who.user, option.room(), option.button().act()));
        if (answer instanceof Heard.OpenForm(var form)) {
            var values = filled(who, form, option, scene);
            values.putAll(wanted);
            answer =
                    world.hear(
                            new Incoming.Submitted(
                                    key(), who.user, option.room(), form.submit(), values));
            label += " " + observer.notation().sent(form, values);
        }
        return after(who, label, answer, scene.now());
    }

    private Map<String, String> filled(Persona who, Form form, Option option, Scene scene) {
        var today = scene.now().atZone(ZoneOffset.UTC).toLocalDate();
        return new LinkedHashMap<>(new Pen(who, lines, scene, today).filled(form, option.verb()));
    }

    private boolean act(Persona who, String what, Incoming incoming, Instant now) {
        return after(who, what, world.hear(incoming), now);
    }

    private boolean after(Persona who, String what, Heard answer, Instant now) {
        written.add(Notation.moment(now) + " " + who + " > " + what);
        if (answer instanceof Heard.Note(var message)) {
            written.addAll(observer.notation().message("note to " + who, message));
        }
        world.settle();
        return true;
    }

    private HeardKey key() {
        return new HeardKey(platform.workspace(), "h" + ++heard);
    }
}
