package nl.intervisie;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.Hearing;
import nl.intervisie.discord.Servers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;

/** Discord, if there is a token for it; without one nothing of its libraries is loaded. */
@Configuration(proxyBeanMethods = false)
class DiscordWiring {

    /** Discord's servers; empty without a token. */
    record Discord(Optional<Servers> servers) {

        ChatPlatform platform() {
            return servers.<ChatPlatform>map(Servers::platform).orElseGet(NotServed::new);
        }
    }

    @Bean
    Discord discord(
            Settings settings,
            InstantSource clock,
            ExecutorService senders,
            ObjectProvider<Hearing> hearing)
            throws Servers.CannotOpen {
        var token = settings.discord().token();
        return new Discord(
                token.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                Servers.open(
                                        token.get(),
                                        settings.discord().api(),
                                        clock,
                                        senders,
                                        hearing::getObject)));
    }

    @Bean
    DiscordHealth discordHealth(Discord discord, InstantSource clock) {
        return new DiscordHealth(discord, clock);
    }

    /** Not before the engine has taken up what an earlier life left. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> discordIsHeard(Discord discord) {
        return _ -> {
            if (discord.servers().isPresent()) {
                listen(discord.servers().get());
            }
        };
    }

    private static void listen(Servers servers) {
        try {
            servers.listen();
        } catch (Servers.CannotOpen e) {
            throw new IllegalStateException(e);
        }
    }

    /** Before the journal closes, or what Discord sends would be heard and not recorded. */
    @Bean
    ApplicationListener<ContextClosedEvent> discordIsLeft(Discord discord) {
        return _ -> discord.servers().ifPresent(Servers::close);
    }
}
