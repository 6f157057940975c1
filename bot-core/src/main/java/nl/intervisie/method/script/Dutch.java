package nl.intervisie.method.script;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words that somebody who thinks in Dutch writes where a script wants the English one. */
final class Dutch {

    private static final Map<String, String> MEANT =
            Map.ofEntries(
                    entry("methode", "method"),
                    entry("titel", "title"),
                    entry("naam", "title"),
                    entry("mensen", "people"),
                    entry("personen", "people"),
                    entry("van", "from"),
                    entry("vanaf", "from"),
                    entry("tot", "to"),
                    entry("lengtes", "lengths"),
                    entry("lengte", "lengths"),
                    entry("duur", "lengths"),
                    entry("niveau", "level"),
                    entry("teksten", "texts"),
                    entry("tekst", "texts"),
                    entry("schakelaars", "switches"),
                    entry("rondes", "rounds"),
                    entry("fasen", "phases"),
                    entry("fases", "phases"),
                    entry("doe", "do"),
                    entry("minuten", "minutes"),
                    entry("doel", "purpose"),
                    entry("wanneer", "when"),
                    entry("wie", "who"),
                    entry("niet", "not"),
                    entry("stil", "silent"),
                    entry("weg", "away"),
                    entry("volgorde", "order"),
                    entry("gezien", "seen"),
                    entry("wat", "what"),
                    entry("ieder", "each"),
                    entry("elk", "each"),
                    entry("lang", "long"),
                    entry("eindigt", "ends"),
                    entry("kiest", "picks"),
                    entry("kolommen", "columns"),
                    entry("aankomen", "check-in"),
                    entry("terugblik", "look-back"),
                    entry("aanbieden", "offer"),
                    entry("inbrengen", "offer"),
                    entry("casus", "offer"),
                    entry("brengt", "brings"),
                    entry("brengen", "brings"),
                    entry("verhaal", "story"),
                    entry("vertel", "tell"),
                    entry("vertellen", "tell"),
                    entry("vraag", "question"),
                    entry("vragen", "ask"),
                    entry("samenvatten", "summarise"),
                    entry("schrijf", "write"),
                    entry("schrijven", "write"),
                    entry("antwoord", "answer"),
                    entry("antwoorden", "answer"),
                    entry("sorteren", "sort"),
                    entry("suggesties", "suggest"),
                    entry("advies", "advice"),
                    entry("adviezen", "advice"),
                    entry("oordeel", "judgement"),
                    entry("gesloten", "closed"),
                    entry("sturend", "leading"),
                    entry("bespreken", "discuss"),
                    entry("roddelen", "gossip"),
                    entry("reageren", "react"),
                    entry("kiezen", "choose"),
                    entry("voornemen", "commit"),
                    entry("stap", "commit"),
                    entry("pauze", "break"),
                    entry("oogst", "harvest"),
                    entry("oogsten", "harvest"),
                    entry("evaluatie", "harvest"),
                    entry("iedereen", "everyone"),
                    entry("deelnemers", "participants"),
                    entry("inbrenger", "bringer"),
                    entry("casusinbrenger", "bringer"),
                    entry("begeleider", "guide"),
                    entry("niemand", "nobody"),
                    entry("beurten", "turns"),
                    entry("vrij", "free"),
                    entry("ongezien", "blind"),
                    entry("tijd", "time"),
                    entry("klaar", "ready"),
                    entry("waar", "true"),
                    entry("ja", "true"),
                    entry("nee", "false"),
                    entry("wachten", "wait"));

    private Dutch() {}

    /** The word of scripts that was meant by this one. */
    static Optional<String> meant(String word) {
        return Optional.ofNullable(MEANT.get(word.toLowerCase(Locale.ROOT)));
    }
}
