package nl.intervisie;

import nl.intervisie.rehearsal.page.PageConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Import;

/** What the bot is made of, put together by hand. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = JacksonAutoConfiguration.class)
@Import({
    EngineWiring.class,
    PageConfiguration.class,
    SlackWiring.class,
    DiscordWiring.class,
    SoloWiring.class
})
class Wiring {}
