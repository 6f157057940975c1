package nl.intervisie.rehearsal.page;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import nl.intervisie.rehearsal.house.House;
import nl.intervisie.rehearsal.house.RandomIds;
import org.springframework.context.ApplicationListener;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Wires the page to the house. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

  static final List<Locale> LANGUAGES = List.of(Locale.of("nl"), Locale.ENGLISH);

  @Bean
  RoomIds roomIds(RandomIds ids) {
    return new RoomIds(ids);
  }

  @Bean
  PageGuard pageGuard() {
    return new PageGuard();
  }

  @Bean(destroyMethod = "shutdown")
  ScheduledExecutorService rehearsalVoice() {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().name("rehearsal-voice").daemon().factory());
  }

  @Bean
  Herald herald(House house, ScheduledExecutorService rehearsalVoice) {
    return new Herald(house, rehearsalVoice);
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
