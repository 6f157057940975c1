package nl.intervisie.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.intervisie.rehearsal.house.Cast;
import nl.intervisie.rehearsal.script.Course;
import nl.intervisie.trial.Diary;
import nl.intervisie.trial.Diary.What;
import nl.intervisie.trial.Outcome;
import nl.intervisie.trial.Role;

/**
 * Diaries as the page tells them: one person, minute by minute, what belongs together taken
 * together.
 */
final class Lives {

    private static final Pattern COUNTED = Pattern.compile("\\((.*)\\) ([0-9]+) words");
    private static final Pattern BUTTON = Pattern.compile("\\((.*)\\)");
    private static final Pattern SAID = Pattern.compile("(?s)([a-z]{2,8}): (.*)");

    private Lives() {}

    /** Of a session to which somebody came late. */
    static Stream<Course.Life> late(Outcome outcome) {
        return Stream.of(Role.BRINGER, Role.QUIET, Role.TALKATIVE, Role.LATECOMER)
                .flatMap(it -> of(outcome.diary(), it));
    }

    /** Of a session that somebody guided. */
    static Stream<Course.Life> guided(Outcome outcome) {
        return of(outcome.diary(), Role.GUIDE);
    }

    private static Stream<Course.Life> of(Diary diary, Role role) {
        var lines = diary.of(role);
        if (lines.isEmpty()) {
            return Stream.empty();
        }
        var begins = diary.lines().getFirst().at();
        var minutes = new LinkedHashMap<Long, List<Diary.Line>>();
        lines.forEach(
                it -> minutes.computeIfAbsent(minute(begins, it), _ -> new ArrayList<>()).add(it));
        return Stream.of(
                new Course.Life(
                        Cast.name(lines.getFirst().who()),
                        role.name().toLowerCase(Locale.ROOT),
                        minutes.entrySet().stream()
                                .map(it -> new Course.Minute(it.getKey(), moments(it.getValue())))
                                .toList()));
    }

    private static long minute(Instant begins, Diary.Line line) {
        return Duration.between(begins, line.at()).toMinutes();
    }

    private static List<Course.Moment> moments(List<Diary.Line> lines) {
        var moments = new ArrayList<Course.Moment>();
        for (var line : lines) {
            var next = moment(line);
            boolean choice = line.what() == What.MAY || line.what() == What.MUST;
            if (choice && !moments.isEmpty() && moments.getLast().what().equals(next.what())) {
                var last = moments.removeLast();
                moments.add(
                        new Course.Moment(
                                last.what(), last.text() + " · " + next.text(), next.words()));
            } else {
                moments.add(next);
            }
        }
        return moments;
    }

    private static Course.Moment moment(Diary.Line line) {
        var what = line.what().name().toLowerCase(Locale.ROOT);
        return switch (line.what()) {
            case IDLES -> new Course.Moment(what, "", 0);
            case MUST, MAY, TAPS -> new Course.Moment(what, button(line.text()), 0);
            case WRITES -> written(what, line.text());
            case SEES, CALLED, WAITS -> new Course.Moment(what, said(line.text()), 0);
        };
    }

    private static Course.Moment written(String what, String text) {
        var counted = COUNTED.matcher(text);
        return counted.matches()
                ? new Course.Moment(what, counted.group(1), Integer.parseInt(counted.group(2)))
                : new Course.Moment(what, text, 0);
    }

    private static String button(String text) {
        var button = BUTTON.matcher(text);
        return button.matches() ? button.group(1) : text;
    }

    private static String said(String text) {
        var said = SAID.matcher(text);
        return said.matches() ? Cast.name(said.group(1)) + ": " + said.group(2) : text;
    }
}
