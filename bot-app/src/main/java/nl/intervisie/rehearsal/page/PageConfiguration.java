package nl.intervisie.rehearsal.page;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import nl.intervisie.rehearsal.LoopbackOnly;
import nl.intervisie.rehearsal.RehearsalConfiguration;
import nl.intervisie.rehearsal.Sites;
import nl.intervisie.rehearsal.house.RandomIds;
import nl.intervisie.rehearsal.script.Workshop;
import nl.intervisie.rehearsal.solo.Solos;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Wires the page to the house, and the house to the bot: it needs a {@code Hearing} and gives a
 * {@code ChatPlatform}.
 */
@Configuration(proxyBeanMethods = false)
@Import(RehearsalConfiguration.class)
public class PageConfiguration {

    static final List<Locale> LANGUAGES = List.of(Locale.of("nl"), Locale.ENGLISH);

    @Bean
    RoomIds roomIds(RandomIds ids) {
        return new RoomIds(ids);
    }

    /** Before anything else: whoever is elsewhere finds nothing here. */
    @Bean
    FilterRegistrationBean<LoopbackOnly> loopbackOnly(@Value("${intervisie.open:}") String open) {
        var filter = new FilterRegistrationBean<>(new LoopbackOnly(open));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<PageGuard> pageGuard() {
        var filter = new FilterRegistrationBean<>(new PageGuard());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    FrontDoor frontDoor(
            Sites sites, ObjectProvider<Solos> solos, RoomIds rooms, LocaleResolver languages) {
        return new FrontDoor(sites.main(), among(solos), rooms, languages);
    }

    @Bean
    ScriptDoor scriptDoor(
            ObjectProvider<Solos> solos, ObjectProvider<Workshop> workshops, MessageSource texts) {
        return new ScriptDoor(
                workshop(workshops), new ScriptView(workshop(workshops), among(solos), texts));
    }

    @Bean
    ScriptWords scriptWords(ObjectProvider<Workshop> workshops) {
        return new ScriptWords(workshop(workshops));
    }

    private static Workshop workshop(ObjectProvider<Workshop> workshops) {
        return workshops.getIfAvailable(() -> Workshop.NONE);
    }

    @Bean
    SoloDoor soloDoor(Sites sites, ObjectProvider<Solos> solos) {
        return new SoloDoor(sites, among(solos));
    }

    @Bean
    SummaryFile summaryFile(Sites sites, MessageSource texts) {
        return new SummaryFile(sites, texts);
    }

    @Bean
    EveryonePage everyonePage(Sites sites, ObjectProvider<Solos> solos) {
        return new EveryonePage(sites, among(solos));
    }

    private static Solos among(ObjectProvider<Solos> solos) {
        return solos.getIfAvailable(() -> Solos.NONE);
    }

    @Bean
    RoomPage roomPage(Sites sites, ObjectProvider<Solos> solos, RandomIds ids) {
        return new RoomPage(sites, among(solos), ids);
    }

    @Bean
    Deeds deeds(Sites sites, RandomIds ids) {
        return new Deeds(sites, ids);
    }

    @Bean
    Stream stream(Herald herald) {
        return new Stream(herald);
    }

    @Bean
    Complaints pageComplaints(MessageSource texts) {
        return new Complaints(texts);
    }

    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService rehearsalVoice() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("rehearsal-voice").daemon().factory());
    }

    @Bean
    Herald herald(Sites sites, ScheduledExecutorService rehearsalVoice) {
        return new Herald(sites, rehearsalVoice);
    }

    /** Before anything else ends, or the web server would wait for browsers that never hang up. */
    @Bean
    ApplicationListener<ContextClosedEvent> farewell(Herald herald) {
        return _ -> herald.silence();
    }

    @Bean
    MessageSource messageSource() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("rehearsal");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setDefaultLocale(LANGUAGES.getFirst());
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }

    @Bean
    LocaleResolver localeResolver() {
        var byHeader = new AcceptHeaderLocaleResolver();
        byHeader.setSupportedLocales(LANGUAGES);
        byHeader.setDefaultLocale(LANGUAGES.getFirst());
        var byCookie = new CookieLocaleResolver("language");
        byCookie.setRejectInvalidCookies(false);
        byCookie.setCookieHttpOnly(true);
        byCookie.setCookieSameSite("Strict");
        byCookie.setCookieMaxAge(Duration.ofDays(365));
        byCookie.setDefaultLocaleFunction(byHeader::resolveLocale);
        return byCookie;
    }
}
