package nl.intervisie;

import nl.intervisie.chat.Attempt;
import nl.intervisie.chat.Capabilities;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.Delivered;
import nl.intervisie.chat.Errand;
import nl.intervisie.chat.Finding;
import nl.intervisie.chat.Heard;
import nl.intervisie.chat.Incoming;
import nl.intervisie.chat.NotDelivered;
import nl.intervisie.chat.Readers;
import nl.intervisie.chat.Refused;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Unclear;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;
import nl.intervisie.discord.DiscordPlatform;
import nl.intervisie.rehearsal.RehearsalPlatform;
import nl.intervisie.slack.SlackPlatform;

/** All platforms as one: each workspace is spoken to where it is. */
record Platforms(SlackPlatform slack, ChatPlatform discord, RehearsalPlatform rehearsal)
        implements ChatPlatform {

    @Override
    public Capabilities capabilities(RoomRef room) {
        return of(room.workspace()).capabilities(room);
    }

    @Override
    public boolean isFar(Workspace workspace) {
        return of(workspace).isFar(workspace);
    }

    @Override
    public void answer(Incoming incoming, Heard heard) {
        of(incoming.room().workspace()).answer(incoming, heard);
    }

    @Override
    public Readers readers(RoomRef room) throws NotDelivered, Refused {
        return of(room.workspace()).readers(room);
    }

    @Override
    public boolean administers(UserRef who) throws NotDelivered {
        return of(who.workspace()).administers(who);
    }

    @Override
    public Delivered perform(Errand errand, Attempt attempt) throws NotDelivered, Unclear, Refused {
        return of(errand.workspace()).perform(errand, attempt);
    }

    @Override
    public Finding find(Errand errand, Attempt attempt) {
        return of(errand.workspace()).find(errand, attempt);
    }

    /** A workspace without a token stays its platform's: what is for it goes nowhere else. */
    private ChatPlatform of(Workspace workspace) {
        if (workspace.id().startsWith(SlackPlatform.NAME)) {
            return slack;
        }
        return workspace.id().startsWith(DiscordPlatform.NAME) ? discord : rehearsal;
    }
}
