package nl.intervisie.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.UserRef;
import nl.intervisie.session.Gathering;
import nl.intervisie.session.act.SessionCommand;
import nl.intervisie.session.effect.Phrase;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.session.seat.Seat;

/** {@code /intervisie …}, in Dutch and English. Everything here can be done by a button too. */
final class CommandWords {

    private static final Pattern MENTION = Pattern.compile("<@([^>|]+)(?:\\|[^>]*)?>");
    private static final Map<String, Verb> VERBS = verbs();
    private static final Set<String> STARTS =
            Set.of("start", "practise", "practice", "oefen", "oefening", "oefensessie");
    private static final Set<String> SLOW = Set.of("slow", "dagen", "langzaam");
    private static final String LANGUAGE = "language";
    private static final String TAAL = "taal";

    private final Reception reception;
    private final Entrance entrance;
    private final Forms forms;
    private final Sessions sessions;
    private final Renderer renderer;

    CommandWords(
            Reception reception,
            Entrance entrance,
            Forms forms,
            Sessions sessions,
            Renderer renderer) {
        this.reception = reception;
        this.entrance = entrance;
        this.forms = forms;
        this.sessions = sessions;
        this.renderer = renderer;
    }

    private static Map<String, Verb> verbs() {
        Map<String, Verb> verbs = new HashMap<>();
        put(verbs, Verb.JOIN, "join", "meedoen");
        put(verbs, Verb.LEAVE, "leave", "weg");
        put(verbs, Verb.READY, "ready", "klaar");
        put(verbs, Verb.MOVE_ON, "next", "verder");
        put(verbs, Verb.BACK, "back", "terug");
        put(verbs, Verb.EXTEND, "extend", "langer");
        put(verbs, Verb.PAUSE, "pause", "pauze");
        put(verbs, Verb.RESUME, "resume", "hervat");
        put(verbs, Verb.STOP, "stop");
        put(verbs, Verb.TAKE_BACK, "take-back", "terugnemen");
        put(verbs, Verb.NOTE, "note", "notitie");
        put(verbs, Verb.TIME_OUT, "time-out", "timeout");
        put(verbs, Verb.SHOW_AGAIN, "status", "summary", "samenvatting");
        put(verbs, Verb.BEGIN, "begin");
        return Map.copyOf(verbs);
    }

    private static void put(Map<String, Verb> verbs, Verb verb, String... words) {
        for (String word : words) {
            verbs.put(word, verb);
        }
    }

    /** Whether the platform is asked about the room before this is answered. */
    static boolean asksPlatform(Incoming.Commanded command) {
        var first = first(words(command));
        return STARTS.contains(first) || VERBS.get(first) == Verb.BEGIN;
    }

    /** Whether it changes in which language the next session here is. */
    static boolean isAboutLanguage(Incoming.Commanded command) {
        var first = first(words(command));
        return first.equals(LANGUAGE) || first.equals(TAAL);
    }

    private static List<String> words(Incoming.Commanded command) {
        return List.of(command.words().strip().split("\\s+"));
    }

    private static String first(List<String> words) {
        return words.getFirst().toLowerCase(Locale.ROOT);
    }

    Heard heard(Incoming.Commanded command) {
        var words = words(command);
        var first = first(words);
        var verb = VERBS.get(first);
        if (verb != null) {
            return inSession(command, live -> reception.asked(live, command, verb));
        }
        return switch (first) {
            case "" -> general(command, Verb.START);
            case "start" -> entrance.open(command, Caller.of(command), startValues(words));
            case "practise", "practice", "oefen", "oefening", "oefensessie" ->
                    entrance.practise(command, Caller.of(command), startValues(words));
            case "settings", "instellingen" -> general(command, Verb.SETTINGS);
            case "case", "casus" -> general(command, Verb.PREPARE);
            case "help", "hulp" -> renderer.note(Caller.of(command), Phrase.HELP);
            case "methods", "methoden" -> renderer.methods(Caller.of(command));
            case "guide", "begeleider" ->
                    aboutSomebody(
                            command,
                            (who, at, whom) -> new SessionCommand.NameGuide(who, at, whom));
            case "bringer", "inbrenger" ->
                    aboutSomebody(
                            command,
                            (who, at, whom) ->
                                    new SessionCommand.NameBringer(who, at, whom.orElse(who)));
            case "remove", "verwijder" ->
                    aboutSomebody(
                            command,
                            (who, at, whom) ->
                                    new SessionCommand.Remove(who, at, whom.orElse(who)));
            case LANGUAGE, TAAL -> language(command, words);
            default -> renderer.note(Caller.of(command), Phrase.REFUSED_UNKNOWN_COMMAND);
        };
    }

    private Heard general(Incoming.Commanded command, Verb verb) {
        return new Heard.OpenForm(
                forms.general(new ActToken(verb, "", 0, ""), command.who(), Caller.of(command)));
    }

    private static Map<String, String> startValues(List<String> words) {
        Map<String, String> values = new HashMap<>();
        words.stream()
                .skip(1)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .forEach(word -> {
                    if (SLOW.contains(word)) {
                        values.put("talk", "slow");
                    } else {
                        values.put(word.matches("\\d+") ? "minutes" : "method", word);
                    }
                });
        return values;
    }

    private interface InSession {
        Heard heard(Live live);
    }

    private Heard inSession(Incoming.Commanded command, InSession then) {
        return sessions.in(command.room())
                .map(then::heard)
                .orElseGet(() -> renderer.note(Caller.of(command), Phrase.REFUSED_NO_SESSION));
    }

    private interface AboutSomebody {
        SessionCommand command(Seat who, java.time.Instant at, Optional<Seat> whom);
    }

    private Heard aboutSomebody(Incoming.Commanded command, AboutSomebody then) {
        var mention = MENTION.matcher(command.words());
        Optional<String> whom = mention.find() ? Optional.of(mention.group(1)) : Optional.empty();
        return inSession(
                command,
                live -> {
                    var seat =
                            whom.flatMap(
                                    id -> live.seat(new UserRef(command.room().workspace(), id)));
                    return whom.isPresent() && seat.isEmpty()
                            ? renderer.note(
                                    live,
                                    nl.intervisie.session.effect.Saying.say(
                                            Phrase.REFUSED_NOT_HERE))
                            : reception.asked(
                                    live, command, (who, at, _) -> then.command(who, at, seat));
                });
    }

    private Heard language(Incoming.Commanded command, List<String> words) {
        var asked = words.size() > 1 ? words.get(1).toLowerCase(Locale.ROOT) : "";
        if (!renderer.speaks(asked)) {
            return renderer.note(Caller.of(command), Phrase.REFUSED_NO_LANGUAGE);
        }
        renderer.setLanguage(command.room(), asked);
        return sessions.in(command.room())
                .filter(live -> live.state() instanceof Gathering)
                .map(live ->
                        reception.asked(
                                live,
                                command,
                                (who, at, _) ->
                                        new SessionCommand.Arrange(
                                                who, at, Lobbies.setup(live).in(asked))))
                .orElseGet(() -> renderer.note(Caller.of(command), Phrase.LANGUAGE_SET));
    }
}
