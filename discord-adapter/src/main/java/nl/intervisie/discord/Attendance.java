package nl.intervisie.discord;

import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.guild.member.GenericGuildMemberEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRemoveEvent;
import net.dv8tion.jda.api.events.guild.override.GenericPermissionOverrideEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.role.update.RoleUpdatePermissionsEvent;
import net.dv8tion.jda.api.events.thread.member.ThreadMemberJoinEvent;
import net.dv8tion.jda.api.events.thread.member.ThreadMemberLeaveEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import nl.intervisie.chat.RoomRef;
import nl.intervisie.chat.UserRef;
import nl.intervisie.chat.Workspace;

/**
 * Who can read along. Where Discord shows us the members it says who comes and goes; where it does
 * not, a closed thread says of itself who was let in and who was taken out.
 */
final class Attendance extends ListenerAdapter {

    private final Connection connection;
    private final Ear ear;
    private final Numbering numbers;

    Attendance(Connection connection, Ear ear, Numbering numbers) {
        this.connection = connection;
        this.ear = ear;
        this.numbers = numbers;
    }

    private record Passing(RoomRef room, UserRef who) {

        void in(Ear ear, String number) {
            ear.inOrder(Translator.came(room, who, key(number)));
        }

        void out(Ear ear, String number) {
            ear.inOrder(Translator.went(room, who, key(number)));
        }

        private String key(String number) {
            return room.id() + "/" + who.id() + "/" + number;
        }
    }

    @Override
    public void onThreadMemberJoin(ThreadMemberJoinEvent event) {
        inThread(event.getThread(), event.getThreadMember().getId())
                .ifPresent(it -> it.in(ear, numbers.of(event)));
    }

    @Override
    public void onThreadMemberLeave(ThreadMemberLeaveEvent event) {
        inThread(event.getThread(), event.getThreadMemberId())
                .ifPresent(it -> it.out(ear, numbers.of(event)));
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        if (!connection.app().seesMembers()
                && event.isFromThread()
                && event.getChannel() instanceof ThreadChannel thread) {
            said(thread, event.getMessage());
        }
    }

    private void said(ThreadChannel thread, Message message) {
        for (User who : message.getMentions().getUsers()) {
            var passing = inThread(thread, who.getId()).filter(_ -> !who.isBot());
            if (message.getType() == MessageType.RECIPIENT_ADD) {
                passing.ifPresent(it -> it.in(ear, message.getId()));
            } else if (message.getType() == MessageType.RECIPIENT_REMOVE) {
                passing.ifPresent(it -> it.out(ear, message.getId()));
            }
        }
    }

    /** Somebody in a closed thread; in a thread of a card people come and go as they like. */
    private Optional<Passing> inThread(ThreadChannel thread, String who) {
        var workspace = Refs.workspace(thread.getGuild().getId());
        if (thread.getType() != ChannelType.GUILD_PRIVATE_THREAD
                || who.equals(thread.getJDA().getSelfUser().getId())) {
            return Optional.empty();
        }
        connection.present(workspace).ifPresent(it -> it.readership().changed(thread.getId()));
        return Optional.of(
                new Passing(Refs.room(workspace, thread.getId()), Refs.user(workspace, who)));
    }

    @Override
    public void onGenericPermissionOverride(GenericPermissionOverrideEvent event) {
        perhapsOthers(event.getGuild(), numbers.of(event));
    }

    @Override
    public void onGenericGuildMember(GenericGuildMemberEvent event) {
        perhapsOthers(event.getGuild(), numbers.of(event));
    }

    @Override
    public void onGuildMemberRemove(GuildMemberRemoveEvent event) {
        perhapsOthers(event.getGuild(), numbers.of(event));
    }

    @Override
    public void onRoleUpdatePermissions(RoleUpdatePermissionsEvent event) {
        perhapsOthers(event.getGuild(), numbers.of(event));
    }

    /** Looks whether others than before can read the channels that matter to somebody. */
    private void perhapsOthers(Guild guild, String number) {
        var workspace = Refs.workspace(guild.getId());
        ear.inLane(workspace.id(), () -> lookAgain(workspace, number));
    }

    /** Says who can read now and could not before, and the other way round. */
    void lookAgain(Workspace workspace, String number) {
        connection
                .present(workspace)
                .ifPresent(branch ->
                        branch.readership().news().forEach(it -> heard(workspace, it, number)));
    }

    private void heard(Workspace workspace, Readership.News news, String number) {
        var room = Refs.room(workspace, news.channel());
        news.came().forEach(it -> new Passing(room, it).in(ear, number));
        news.went().forEach(it -> new Passing(room, it).out(ear, number));
    }
}
