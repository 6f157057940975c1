package nl.intervisie.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A room, or one person's private channel, in which what is owed goes out one at a time and in
 * order. Guarded by the lanes it is one of.
 */
final class Lane {

    final Live live;
    private final Deque<Task> tasks = new ArrayDeque<>();

    /** Somebody sends what is in it, or is going to. */
    boolean busy;

    Lane(Live live) {
        this.live = live;
    }

    void add(Task task) {
        tasks.addLast(task);
    }

    void remove(Task task) {
        tasks.remove(task);
    }

    boolean isEmpty() {
        return tasks.isEmpty();
    }

    /** What is owed later than this. */
    List<Task> behind(Task task) {
        return tasks.stream().dropWhile(it -> it != task).skip(1).toList();
    }

    /**
     * What goes out next, left in its place: the first, unless it waits at a gate and may be
     * passed. What need not go out any more waits for nothing.
     */
    Optional<Task> next() {
        var waiting = new ArrayList<Task>();
        for (var task : tasks) {
            if (!task.atGate || isOvertaken(task)) {
                var holding = waiting.stream().filter(it -> !task.mayPass(it)).toList();
                holding.forEach(Task::holdsUp);
                return holding.isEmpty() ? Optional.of(task) : Optional.empty();
            }
            waiting.add(task);
        }
        return Optional.empty();
    }

    private boolean isOvertaken(Task task) {
        return behind(task).stream().anyMatch(later -> later.owed.replaces(task.owed));
    }
}
