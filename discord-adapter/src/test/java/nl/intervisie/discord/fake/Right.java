package nl.intervisie.discord.fake;

/** What somebody may do: https://docs.discord.com/developers/topics/permissions */
public enum Right {
    ADMINISTRATOR(3),
    MANAGE_GUILD(5),
    ADD_REACTIONS(6),
    VIEW_CHANNEL(10),
    SEND_MESSAGES(11),
    MANAGE_MESSAGES(13),
    EMBED_LINKS(14),
    READ_MESSAGE_HISTORY(16),
    MANAGE_ROLES(28),
    USE_APPLICATION_COMMANDS(31),
    MANAGE_THREADS(34),
    CREATE_PUBLIC_THREADS(35),
    CREATE_PRIVATE_THREADS(36),
    SEND_MESSAGES_IN_THREADS(38);

    private final int bit;

    Right(int bit) {
        this.bit = bit;
    }

    long raw() {
        return 1L << bit;
    }

    static long of(Right... rights) {
        long all = 0;
        for (var right : rights) {
            all |= right.raw();
        }
        return all;
    }
}
