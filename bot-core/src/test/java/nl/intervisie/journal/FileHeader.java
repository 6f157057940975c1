package nl.intervisie.journal;

/** The first blocks of an H2 file: readable text with a checksum at its end. */
final class FileHeader {

    private FileHeader() {}

    /** The header of a file that another version of H2 might have written. */
    static String withFormat(String header, int format) {
        var changed =
                header.substring(0, header.indexOf(",fletcher:"))
                        .replaceFirst("format:\\d", "format:" + format);
        return changed + ",fletcher:" + Integer.toHexString(fletcher32(changed)) + "\n";
    }

    private static int fletcher32(String text) {
        int s1 = 0xffff;
        int s2 = 0xffff;
        for (int i = 0; i < text.length(); i += 2) {
            int low = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            s1 = (s1 + ((text.charAt(i) << 8) | low)) % 0xffff;
            s2 = (s2 + s1) % 0xffff;
        }
        return (s2 << 16) | s1;
    }
}
