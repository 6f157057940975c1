package nl.intervisie.discord;

import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.channel.update.ChannelUpdateLockedEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRemoveEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRoleRemoveEvent;
import net.dv8tion.jda.api.events.guild.override.GenericPermissionOverrideEvent;
import net.dv8tion.jda.api.events.role.RoleDeleteEvent;
import net.dv8tion.jda.api.events.role.update.RoleUpdatePermissionsEvent;
import net.dv8tion.jda.api.events.thread.ThreadHiddenEvent;
import net.dv8tion.jda.api.events.thread.member.ThreadMemberLeaveEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import nl.intervisie.chat.HeardKey;
import nl.intervisie.chat.News;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Discord says of its own accord of channels, threads, people and ourselves. A thread that is
 * only archived sleeps, and wakes when something is said in it.
 */
final class Bulletin extends ListenerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(Bulletin.class);

    private final Ear ear;
    private final Numbering numbers;

    Bulletin(Ear ear, Numbering numbers) {
        this.ear = ear;
        this.numbers = numbers;
    }

    /** Somebody let us into a server: who looks after it is welcomed. */
    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        Translator.met(event.getGuild()).ifPresent(ear::inOrder);
    }

    @Override
    public void onGuildLeave(GuildLeaveEvent event) {
        var workspace = Refs.workspace(event.getGuild().getId());
        LOG.warn("The bot was taken out of {}; nothing is said there.", workspace.id());
        ear.learn(new News.Expelled(key(workspace, event)));
    }

    @Override
    public void onGuildMemberRemove(GuildMemberRemoveEvent event) {
        var workspace = Refs.workspace(event.getGuild().getId());
        ear.learn(
                new News.PersonGone(
                        key(workspace, event), Refs.user(workspace, event.getUser().getId())));
    }

    @Override
    public void onChannelDelete(ChannelDeleteEvent event) {
        if (event.isFromGuild()) {
            gone(event, event.getChannel().asGuildChannel());
        }
    }

    /** Where the bot looks after threads itself, a locked one is as good as any. */
    @Override
    public void onChannelUpdateLocked(ChannelUpdateLockedEvent event) {
        var thread = event.getChannel().asThreadChannel();
        if (thread.isLocked() && !mayAlways(thread)) {
            gone(event, thread);
        }
    }

    private static boolean mayAlways(ThreadChannel thread) {
        return thread.getGuild().getSelfMember().hasPermission(thread, Permission.MANAGE_THREADS);
    }

    @Override
    public void onThreadHidden(ThreadHiddenEvent event) {
        gone(event, event.getThread());
    }

    /** We were taken out of a closed thread. */
    @Override
    public void onThreadMemberLeave(ThreadMemberLeaveEvent event) {
        var us = event.getJDA().getSelfUser().getId();
        if (event.getThreadMemberId().equals(us) && !mayAlways(event.getThread())) {
            gone(event, event.getThread());
        }
    }

    /** The thread of a card may go: the room it is in stays. */
    private void gone(GenericEvent event, GuildChannel channel) {
        if (channel.getType() != ChannelType.GUILD_PUBLIC_THREAD) {
            var workspace = Refs.workspace(channel.getGuild().getId());
            gone(key(workspace, event), Refs.room(workspace, channel.getId()));
        }
    }

    private void gone(HeardKey key, RoomRef room) {
        ear.learn(new News.RoomTurned(key, room, News.Turn.GONE));
    }

    @Override
    public void onGenericPermissionOverride(GenericPermissionOverrideEvent event) {
        look(event.getGuild(), event);
    }

    @Override
    public void onRoleUpdatePermissions(RoleUpdatePermissionsEvent event) {
        look(event.getGuild(), event);
    }

    @Override
    public void onRoleDelete(RoleDeleteEvent event) {
        look(event.getGuild(), event);
    }

    @Override
    public void onGuildMemberRoleRemove(GuildMemberRoleRemoveEvent event) {
        if (event.getMember().equals(event.getGuild().getSelfMember())) {
            look(event.getGuild(), event);
        }
    }

    /** Looks whether we may still speak where there is a session. */
    private void look(Guild guild, GenericEvent event) {
        var workspace = Refs.workspace(guild.getId());
        var key = key(workspace, event);
        ear.inLane(
                workspace.id(),
                () ->
                        ear.running().stream()
                                .map(it -> it.room())
                                .filter(it -> it.workspace().equals(workspace))
                                .filter(it -> !maySpeak(guild, it.id()))
                                .forEach(it -> silenced(key, it)));
    }

    private void silenced(HeardKey key, RoomRef room) {
        LOG.warn(
                "A session ends: the bot may not see {} any more, or not speak there; doctor says what is missing.",
                room.id());
        gone(new HeardKey(key.workspace(), key.id() + "/" + room.id()), room);
    }

    /** Whether we may see this channel or thread, and speak there; one that sleeps JDA forgets. */
    static boolean maySpeak(Guild guild, String room) {
        var channel = guild.getGuildChannelById(room);
        if (channel == null) {
            return true;
        }
        boolean isThread = channel instanceof ThreadChannel;
        return guild.getSelfMember()
                .hasPermission(
                        channel,
                        Permission.VIEW_CHANNEL,
                        isThread ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND);
    }

    private HeardKey key(Workspace workspace, GenericEvent event) {
        return new HeardKey(workspace, "news/" + numbers.of(event));
    }
}
