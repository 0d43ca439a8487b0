package io.virga.reports;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.virga.reports.json.ResultsException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts several files into a folder so that each appears whole, and none does unless all could be written. */
final class WholeFiles {
    private WholeFiles() {}

    /**
     * Writes every file beside its place, then moves each there.
     *
     * @param files content by path relative to the folder
     * @throws ResultsException if that fails; files of an earlier run are then still there
     */
    static List<Path> write(Path folder, Map<String, byte[]> files) {
        Map<Path, Path> targetByPart = new LinkedHashMap<>();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                refuseFolder(target);
                Files.createDirectories(target.getParent());
                Path part = target.resolveSibling("." + target.getFileName() + "."
                        + ProcessHandle.current().pid() + ".part");
                targetByPart.put(part, target);
                Files.write(part, file.getValue());
            }
            for (Map.Entry<Path, Path> move : targetByPart.entrySet()) {
                Files.move(move.getKey(), move.getValue(), ATOMIC_MOVE, REPLACE_EXISTING);
            }
            return List.copyOf(targetByPart.values());
        } catch (IOException failure) {
            throw failed(folder, failure, remove(targetByPart));
        }
    }

    /** Refuses a folder that could not be made or written. */
    static void checkWritable(Path folder) {
        Path nearest = folder.toAbsolutePath();
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        if (!Files.isDirectory(nearest)) {
            throw failed(folder, new FileAlreadyExistsException(nearest.toString()), List.of());
        }
        if (!Files.isWritable(nearest)) {
            throw failed(folder, new AccessDeniedException(nearest.toString()), List.of());
        }
    }

    private static void refuseFolder(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new FileAlreadyExistsException(target.toString(), null, "is a folder, where a file would be written");
        }
    }

    private static List<IOException> remove(Map<Path, Path> targetByPart) {
        List<IOException> failures = new ArrayList<>();
        for (Path part : targetByPart.keySet()) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException left) {
                failures.add(left);
            }
        }
        return failures;
    }

    private static ResultsException failed(Path folder, IOException failure, List<IOException> left) {
        String why = failure instanceof AccessDeniedException
                ? "no permission to write " + failure.getMessage()
                : failure instanceof FileAlreadyExistsException exists
                        ? exists.getFile() + " "
                                + (exists.getReason() == null ? "is a file, not a folder" : exists.getReason())
                        : failure instanceof FileSystemException file && file.getReason() != null
                                ? file.getFile() + ": " + file.getReason()
                                : failure.toString();
        ResultsException error =
                new ResultsException("the results cannot be written to " + folder + ": " + why, failure);
        left.forEach(error::addSuppressed);
        return error;
    }
}
