package nl.intervisie.kills;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A client that plays scripted sessions against a bot that is killed under it. What was not
 * acknowledged it asks again under the same id, as a browser does.
 */
final class Run {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Bot bot;
    private final Random chance;
    private final List<Long> upAfter = new ArrayList<>();
    private int kills;

    Run(Bot bot, long seed) {
        this.bot = bot;
        chance = new Random(seed);
    }

    int kills() {
        return kills;
    }

    /** How long each restart took, in milliseconds. */
    List<Long> upAfter() {
        return List.copyOf(upAfter);
    }

    /** Plays one session and kills the bot so many times in it; returns what was acknowledged. */
    List<Step> play(String room, int killsWanted) throws IOException {
        var steps = SessionScript.of(room);
        var when = chance.ints(killsWanted, 0, steps.size()).sorted().boxed().toList();
        for (String who : List.of("ana", "ben", "cleo", "dirk")) {
            bot.enter(room, who);
        }
        bot.command(room + "-start", room, "ana", "start basic 60");
        for (int i = 0; i < steps.size(); i++) {
            int step = i;
            for (long n = when.stream().filter(it -> it == step).count(); n > 0; n--) {
                killSoon();
            }
            act(room, room + "-" + i, steps.get(i));
        }
        return steps;
    }

    /**
     * A kill somewhere in the next few acts: on a thread of its own, so that it hits whatever is
     * going on.
     */
    private void killSoon() {
        long after = chance.nextInt(40);
        kills++;
        Thread.ofVirtual()
                .start(() -> {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(after));
                    bot.kill();
                });
    }

    private void act(String room, String id, Step step) throws IOException {
        long end = System.nanoTime() + PATIENCE;
        String act = "";
        while (System.nanoTime() < end) {
            try {
                act = act.isEmpty() ? bot.find(room, step.who(), step.verb()).orElse("") : act;
                if (act.isEmpty()) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
                } else if (done(room, id, step, act)) {
                    return;
                } else {
                    act = "";
                }
            } catch (IOException _) {
                restart();
            }
        }
        throw new IOException("act " + id + " (" + step.verb() + ") found no way in a minute");
    }

    private boolean done(String room, String id, Step step, String act) throws IOException {
        return step.values().isEmpty()
                ? bot.press(id, room, step.who(), act)
                : bot.form(id, room, step.who(), act, step.values());
    }

    /** Starts the bot again, however often the next kill finds it while it starts. */
    private void restart() {
        long began = System.nanoTime();
        boolean up = false;
        while (!up) {
            bot.kill();
            try {
                bot.start();
                up = true;
            } catch (IOException _) {
                // Killed again before it was up.
            }
        }
        upAfter.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    }

    /** Waits until nothing more is said, and returns how many milliseconds that took. */
    long untilQuiet(String room) throws IOException {
        long began = System.nanoTime();
        int said = bot.said(room);
        for (int still = 0; still < 20; still++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            int now = bot.said(room);
            if (now != said) {
                said = now;
                still = 0;
            }
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }
}
