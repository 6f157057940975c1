package nl.intervisie;

import java.time.InstantSource;
import nl.intervisie.chat.ChatPlatform;
import nl.intervisie.chat.Hearing;
import nl.intervisie.rehearsal.RehearsalPlatform;
import nl.intervisie.slack.SlackServlet;
import nl.intervisie.slack.Workspaces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.ContextClosedEvent;

/** Slack, as far as there are tokens for it. */
@Configuration(proxyBeanMethods = false)
class SlackWiring {

    static final String EVENTS = "/slack/events";

    @Bean
    Workspaces slackWorkspaces(
            Settings settings, InstantSource clock, ObjectProvider<Hearing> hearing)
            throws Workspaces.CannotOpen {
        return Workspaces.open(
                settings.slack().tokens(), settings.slack().api(), clock, hearing::getObject);
    }

    @Bean
    @Primary
    ChatPlatform platforms(
            Workspaces slack, DiscordWiring.Discord discord, RehearsalPlatform rehearsal) {
        return new Platforms(slack.platform(), discord.platform(), rehearsal);
    }

    @Bean
    ServletRegistrationBean<SlackServlet> slackEvents(Workspaces slack) {
        return new ServletRegistrationBean<>(new SlackServlet(slack.doorway()), EVENTS);
    }

    @Bean
    SlackHealth slackHealth(Workspaces slack, InstantSource clock) {
        return new SlackHealth(slack, clock);
    }

    /** Not before the engine has taken up what an earlier life left. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> slackIsHeard(Workspaces slack) {
        return _ -> {
            try {
                slack.listen();
            } catch (Workspaces.CannotOpen e) {
                throw new IllegalStateException(e);
            }
        };
    }

    /** Before the journal closes, or what Slack sends would be heard and not recorded. */
    @Bean
    ApplicationListener<ContextClosedEvent> slackIsLeft(Workspaces slack) {
        return _ -> slack.close();
    }
}
