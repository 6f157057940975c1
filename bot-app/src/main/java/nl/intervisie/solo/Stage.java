package nl.intervisie.solo;

import java.util.concurrent.locks.ReentrantLock;
import nl.intervisie.play.World;
import nl.intervisie.rehearsal.Site;

/** Where one session is played: a room in a house of its own, and a bot that knows nothing else. */
record Stage(ReentrantLock lock, String room, Site site, World world, Overheard overheard) {}
