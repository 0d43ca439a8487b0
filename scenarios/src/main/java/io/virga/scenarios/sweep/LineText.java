package io.virga.scenarios.sweep;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/** Lines that tell when they are damaged: a checksum stands before each. */
final class LineText {
    private static final int CHECKSUM_LENGTH = 8;

    private LineText() {}

    /** The line with its checksum, ending in a line feed. */
    static String sealed(String line) {
        return checksum(line) + " " + line + "\n";
    }

    /** The line without its checksum; empty if it is damaged. */
    static Optional<String> opened(String sealed) {
        if (sealed.length() <= CHECKSUM_LENGTH || sealed.charAt(CHECKSUM_LENGTH) != ' ') {
            return Optional.empty();
        }
        String line = sealed.substring(CHECKSUM_LENGTH + 1);
        return sealed.startsWith(checksum(line)) ? Optional.of(line) : Optional.empty();
    }

    private static String checksum(String line) {
        CRC32 crc = new CRC32();
        crc.update(line.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }

    /** Free text without tabs and line ends. */
    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String unescaped(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
