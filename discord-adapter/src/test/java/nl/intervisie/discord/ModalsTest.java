package nl.intervisie.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import nl.intervisie.chat.Act;
import nl.intervisie.chat.Field;
import nl.intervisie.chat.Form;
import nl.intervisie.chat.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form within Discord's limits, whatever it asks. */
class ModalsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 25, 26, 60, 125, 300})
    void everyOptionOfAChoiceCanBeChosen(int many) {
        var values = new HashSet<String>();
        for (var page : pages(many)) {
            assertThat(page.length()).isBetween(1, 5);
            for (var label : page.stream(DataArray::getObject).toList()) {
                assertThat(label.getString("label")).hasSizeLessThanOrEqualTo(45);
                var options = label.getObject("component").getArray("options");
                assertThat(options.length()).isBetween(1, 25);
                options.stream(DataArray::getObject)
                        .forEach(it -> values.add(it.getString("value")));
            }
        }
        assertThat(values).hasSize(many);
    }

    @Test
    void oneListIsAskedAsItIsAndOfSeveralNoneNeedBeUsed() {
        assertThat(select(pages(25).getFirst().getObject(0)).getBoolean("required")).isTrue();
        assertThat(select(pages(26).getFirst().getObject(0)).getBoolean("required")).isFalse();
        assertThat(pages(26).getFirst().getObject(1).getString("label")).endsWith(" (2/2)");
    }

    @Test
    void whatIsChosenInSeveralListsComesBackAsOneAnswer() {
        assertThat(
                        Shares.joined(
                                Map.of(
                                        "numbers", "1,2",
                                        "numbers#2", "",
                                        "numbers#3", "60",
                                        "text", "#2")))
                .isEqualTo(Map.of("numbers", "1,2,60", "text", "#2"));
    }

    private static DataObject select(DataObject label) {
        return label.getObject("component");
    }

    private static List<DataArray> pages(int many) {
        var options =
                IntStream.range(0, many)
                        .mapToObj(it -> new Field.Option("v" + it, Line.of("keuze " + it), false))
                        .toList();
        var label = "Welke vragen wil je nog horen van de groep";
        var choice = new Field.Choice("numbers", label, options, true, true);
        var form =
                new Form(
                        new Act(true, "PICK~s~1~"),
                        "Kiezen",
                        List.of(),
                        List.of(choice),
                        "Versturen");
        return new Modals(_ -> Optional.empty()).pages(form);
    }
}
