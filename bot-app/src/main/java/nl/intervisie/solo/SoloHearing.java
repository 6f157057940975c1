package nl.intervisie.solo;

import java.util.concurrent.locks.ReentrantLock;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Hearing;
import nl.intervisie.chat.Incoming;
import nl.intervisie.play.World;

/** The bot of one session: hears one thing at a time, and has done what follows when it answers. */
record SoloHearing(ReentrantLock lock, World world, Overheard overheard) implements Hearing {

    @Override
    public Heard hear(Incoming incoming) {
        lock.lock();
        try {
            overheard.heard(incoming);
            var answer = world.hear(incoming);
            world.settle();
            return answer;
        } finally {
            lock.unlock();
        }
    }
}
