package io.virga.scenarios.parse.tree;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.Diagnostic;
import io.virga.scenarios.parse.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads text files that users name, up to a size. */
public final class FileText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private FileText() {}

    /**
     * The text of a file, without a byte order mark.
     *
     * @param name the file as messages name it
     * @return null when it cannot be had, which is then among the diagnostics
     */
    public static @Nullable String read(Path file, String name, int maxBytes, Diagnostics diagnostics) {
        if (Files.isDirectory(file)) {
            diagnostics.add(Diagnostic.ofFile(name, Code.UNREADABLE_FILE, "this is a folder, not a file", null));
            return null;
        }
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(maxBytes + 1);
        } catch (IOException e) {
            diagnostics.add(Diagnostic.ofFile(name, Code.UNREADABLE_FILE, reason(e), null));
            return null;
        }
        if (bytes.length > maxBytes) {
            String message = "the file is larger than " + maxBytes + " bytes";
            diagnostics.add(Diagnostic.ofFile(name, Code.LIMIT_EXCEEDED, message, null));
            return null;
        }
        return decode(bytes, name, diagnostics);
    }

    private static @Nullable String decode(byte[] bytes, String name, Diagnostics diagnostics) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                String message = "this is a binary file, or not in UTF-8: byte " + (i + 1) + " is zero";
                diagnostics.add(Diagnostic.ofFile(name, Code.NOT_TEXT, message, null));
                return null;
            }
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            String message = "the file is not UTF-8: byte " + (buffer.position() + 1) + " begins no character";
            diagnostics.add(Diagnostic.ofFile(name, Code.NOT_TEXT, message, "save it as UTF-8"));
            return null;
        }
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "the file may not be read: access denied";
        }
        return "the file cannot be read: " + e.getMessage();
    }
}
