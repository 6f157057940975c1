package nl.intervisie.discord.fake;

/** What a bot may be told: https://docs.discord.com/developers/events/gateway#gateway-intents */
enum Intent {
    GUILDS(0),
    GUILD_MEMBERS(1),
    GUILD_MESSAGES(9),
    GUILD_MESSAGE_REACTIONS(10),
    DIRECT_MESSAGES(12),
    DIRECT_MESSAGE_REACTIONS(13),
    MESSAGE_CONTENT(15);

    private final int bit;

    Intent(int bit) {
        this.bit = bit;
    }

    boolean isIn(long asked) {
        return (asked & (1L << bit)) != 0;
    }
}
