package io.virga.scenarios.sweep;

import io.virga.scenarios.result.SweepAxis;
import io.virga.scenarios.result.SweepCell;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The file that a sweep grows by one line for each finished cell. A line is on the disk before the next cell is begun by its
 * thread, so that whatever ends the program, the same sweep goes on behind it.
 */
public final class SweepFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private SweepFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * What a file holds.
     *
     * @param damagedLines numbers, from 1, of lines whose checksum is wrong: what they held is lost
     */
    public record Content(SweepPlan plan, SortedMap<Integer, SweepCell> cells, List<Integer> damagedLines) {}

    /**
     * Opens the file to add cells; makes it if it is not there.
     *
     * @throws SweepException if it cannot be written, or somebody else writes it
     */
    public static SweepFile open(Path path, SweepPlan plan) {
        try {
            boolean isNew = !Files.exists(path) || Files.size(path) == 0;
            boolean isCutOff = !isNew && !endsWithLine(path);
            SweepFile file =
                    new SweepFile(path, FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            file.begin(isNew ? heading(plan) : isCutOff ? "\n" : "");
            return file;
        } catch (IOException e) {
            throw new SweepException(path + " cannot be written: " + e);
        }
    }

    private void begin(String text) throws IOException {
        boolean begun = false;
        try {
            lock();
            channel.position(channel.size());
            write(text);
            begun = true;
        } finally {
            if (!begun) {
                channel.close();
            }
        }
    }

    private void lock() throws IOException {
        try {
            if (channel.tryLock() == null) {
                throw new SweepException(path + " is being written by another sweep");
            }
        } catch (OverlappingFileLockException e) {
            throw new SweepException(path + " is being written by this program already");
        }
    }

    private static boolean endsWithLine(Path path) throws IOException {
        try (FileChannel reader = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            reader.read(last, reader.size() - 1);
            return last.get(0) == '\n';
        }
    }

    private static String heading(SweepPlan plan) {
        StringBuilder text = new StringBuilder();
        text.append(LineText.sealed(String.join(
                "\t",
                "sweep",
                plan.version(),
                plan.sha256(),
                LineText.escaped(plan.metrics()),
                plan.design().toString(),
                String.valueOf(plan.grid().axes().size()))));
        for (SweepAxis axis : plan.grid().axes()) {
            List<String> fields = new ArrayList<>(List.of("axis", LineText.escaped(axis.name())));
            axis.values().forEach(value -> fields.add(LineText.escaped(value)));
            text.append(LineText.sealed(String.join("\t", fields)));
        }
        return text.toString();
    }

    /** @throws SweepException if it cannot be written, as when the disk is full; what was written before is kept */
    public synchronized void append(SweepCell cell) {
        try {
            write(LineText.sealed(CellText.write(cell)));
        } catch (IOException e) {
            throw new SweepException(path + " cannot be written any more: " + e.getMessage()
                    + "; the cells before are kept, and the same command goes on");
        }
    }

    private void write(String text) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new SweepException(path + " cannot be closed: " + e);
        }
    }

    /**
     * Reads all cells.
     *
     * @throws SweepException if there is no such file, or its heading is damaged
     */
    public static Content read(Path path) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8))) {
            return new SweepReader(path, lines).read();
        } catch (IOException e) {
            throw new SweepException(path + " cannot be read: " + e);
        }
    }
}
