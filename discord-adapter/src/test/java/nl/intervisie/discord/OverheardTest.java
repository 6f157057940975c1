package nl.intervisie.discord;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;

/** An event that JDA can not read does not pass unnoticed. */
class OverheardTest {

    @Test
    void whatJdaCanNotReadFailsATest() {
        var jda = new Jda();
        jda.discord.misspeak(
                "GUILD_MEMBER_ADD", DataObject.empty().put("guild_id", jda.guild.id()));
        jda.settle();

        assertThatThrownBy(jda::close)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("could not read");
    }
}
