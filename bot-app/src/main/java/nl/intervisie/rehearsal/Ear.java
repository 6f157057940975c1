package nl.intervisie.rehearsal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.intervisie.chat.Hearing;
import nl.intervisie.rehearsal.house.Fact;
import nl.intervisie.rehearsal.house.House;

/**
 * Tells the bot what happened, room by room and in order; what it could not hear it hears again
 * later.
 */
public final class Ear {

    private final House house;
    private final Supplier<Hearing> hearing;
    private final Answers answers;
    private final Function<String, Lock> oneAtATime;

    public Ear(House house, Supplier<Hearing> hearing, Answers answers) {
        this(house, hearing, answers, aLockForEach());
    }

    /**
     * @param oneAtATime what is held while the bot hears of a room
     */
    public Ear(
            House house,
            Supplier<Hearing> hearing,
            Answers answers,
            Function<String, Lock> oneAtATime) {
        this.oneAtATime = oneAtATime;
        this.house = house;
        this.hearing = hearing;
        this.answers = answers;
    }

    private static Function<String, Lock> aLockForEach() {
        Map<String, Lock> locks = new ConcurrentHashMap<>();
        return room -> locks.computeIfAbsent(room, _ -> new ReentrantLock(true));
    }

    /**
     * Everything that was kept and never heard, for instance because the process fell in between.
     */
    public void catchUp() {
        house.roomsWithUnheard().forEach(this::catchUp);
    }

    /** Everything that was kept about this room and not yet heard. */
    public void catchUp(String room) {
        var turn = oneAtATime.apply(room);
        turn.lock();
        try {
            house.unheard(room).forEach(this::hear);
        } finally {
            turn.unlock();
        }
    }

    private void hear(Fact fact) {
        Translator.heard(fact, house.room(fact.room()))
                .ifPresent(incoming ->
                        answers.give(fact.room(), fact.who(), hearing.get().hear(incoming)));
        house.heard(fact);
    }
}
