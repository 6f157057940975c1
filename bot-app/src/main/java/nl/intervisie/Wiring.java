package nl.intervisie;

import nl.intervisie.rehearsal.LoopbackOnly;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** What the bot is made of, put together by hand. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan("nl.intervisie.rehearsal")
@Import(EngineWiring.class)
class Wiring {

    @Bean
    FilterRegistrationBean<LoopbackOnly> loopbackOnly() {
        var filter = new FilterRegistrationBean<>(new LoopbackOnly());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
