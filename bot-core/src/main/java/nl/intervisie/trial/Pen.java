package nl.intervisie.trial;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Form;
import nl.intervisie.session.effect.Verb;
import nl.intervisie.trial.Lines.Sort;

/** Fills in a form as the one who has it before them would. */
record Pen(Persona who, Lines lines, Scene scene, LocalDate today) {

    /** The day that first steps are said to be on. */
    private static final DayOfWeek STEP = DayOfWeek.THURSDAY;

    private static final int NEAR = 3;
    private static final int MORE = 2;

    Map<String, String> filled(Form form, Verb verb) {
        var values = new LinkedHashMap<String, String>();
        int place = 0;
        for (var field : form.fields()) {
            values.put(field.name(), value(field, verb, place++));
        }
        return values;
    }

    private String value(Field field, Verb verb, int place) {
        return switch (field) {
            case Field.Words words -> words(words, verb, place);
            case Field.Choice choice -> choice(choice);
            case Field.Day _ -> today.with(TemporalAdjusters.next(STEP)).toString();
            case Field.Place _ -> "";
        };
    }

    private String words(Field.Words field, Verb verb, int place) {
        boolean spare = !field.required() && (verb == Verb.WRITE ? place >= writes() : false);
        boolean why = field.name().startsWith("why-");
        if (spare || (why && place >= MORE) || field.name().equals("other") && place > 0) {
            return "";
        }
        return field.name().equals("zone")
                ? field.draft()
                : lines.line(sort(field.name(), verb), who.next() + place);
    }

    private int writes() {
        return who.role == Role.QUIET ? 1 : Math.max(1, scene.phase().rules().each().invite());
    }

    private Sort sort(String name, Verb verb) {
        return switch (name) {
            case "story" -> Sort.STORY;
            case "question" -> Sort.CASE_QUESTION;
            case "gain" -> Sort.GAIN;
            case "own" -> Sort.OWN;
            case "step" -> Sort.STEP;
            case "other" -> Sort.SUGGESTION;
            default -> name.startsWith("why-") ? Sort.WHY : text(verb);
        };
    }

    private Sort text(Verb verb) {
        return switch (verb) {
            case SEAL -> Sort.ENDING;
            case ASK -> Sort.QUESTION;
            case ANSWER -> Sort.ANSWER;
            case FOLLOW_UP -> Sort.FOLLOW_UP;
            case SUMMARISE -> Sort.SUMMARY;
            case NOTE -> Sort.NOTE;
            case WRITE -> Wits.written(scene.phase().rules());
            case RESTATE -> Sort.RESTATED;
            default -> Sort.THOUGHT;
        };
    }

    /** What stands already, or else what lies to hand: of what is sorted, each pile its part. */
    private String choice(Field.Choice choice) {
        var options = choice.options();
        int part = part(options.size());
        return switch (choice.name()) {
            case "warm" -> values(choice, 0, part);
            case "cold" -> values(choice, options.size() - part, options.size());
            case "numbers" -> values(choice, 0, options.size());
            case "days" -> "1,3,4";
            case "score" -> String.valueOf(7 + who.number % NEAR);
            default -> {
                var standing =
                        options.stream().filter(Field.Option::chosen).map(Field.Option::value);
                var chosen = standing.collect(Collectors.joining(","));
                yield chosen.isEmpty() ? values(choice, 0, 1) : chosen;
            }
        };
    }

    /** Of two columns each gets half; else what is neutral gets a third too. */
    private int part(int all) {
        return scene.phase().hasColumns() ? all / 2 : Math.max(1, all / NEAR);
    }

    private static String values(Field.Choice choice, int from, int to) {
        return choice.options().stream()
                .skip(Math.max(0, from))
                .limit(Math.max(0, to - from))
                .map(Field.Option::value)
                .collect(Collectors.joining(","));
    }
}
