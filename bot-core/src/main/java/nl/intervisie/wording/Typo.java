package nl.intervisie.wording;

/** A word with one letter too many, missing, wrong, or two in the wrong order. */
final class Typo {

    private Typo() {}

    static boolean isOne(String typed, String meant) {
        int same = sameInFront(typed, meant);
        int longer = typed.length() - meant.length();
        return switch (longer) {
            case 0 -> isSame(typed, same + 1, meant, same + 1) || isSwapped(typed, meant, same);
            case 1 -> isSame(typed, same + 1, meant, same);
            case -1 -> isSame(typed, same, meant, same + 1);
            default -> false;
        };
    }

    private static int sameInFront(String typed, String meant) {
        int same = 0;
        while (same < Math.min(typed.length(), meant.length())
                && typed.charAt(same) == meant.charAt(same)) {
            same++;
        }
        return same;
    }

    private static boolean isSame(String typed, int from, String meant, int since) {
        int length = Math.max(typed.length() - from, meant.length() - since);
        return typed.regionMatches(from, meant, since, length);
    }

    private static boolean isSwapped(String typed, String meant, int at) {
        return at + 1 < typed.length()
                && typed.charAt(at) == meant.charAt(at + 1)
                && typed.charAt(at + 1) == meant.charAt(at)
                && isSame(typed, at + 2, meant, at + 2);
    }
}
