package io.virga.scenarios.parse.data;

import io.virga.scenarios.parse.bind.DataFiles;
import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.Diagnostics;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.parse.tree.FileText;
import io.virga.scenarios.parse.tree.Tree;
import io.virga.scenarios.spec.PriceFile;
import io.virga.scenarios.spec.workload.TimestampFile;
import io.virga.scenarios.spec.workload.TraceFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The folder of a scenario and the data files in it; each file is read once. */
public final class ScenarioFolder implements DataFiles {
    private static final int MAX_BYTES = 100_000_000;
    private static final Pattern YAML = Pattern.compile(".*\\.ya?ml");

    private final Path folder;
    private final Diagnostics diagnostics;
    private final SortedMap<String, String> texts = new TreeMap<>();
    private final Map<String, @Nullable Object> contents = new HashMap<>();

    /** The folder as the user named it, so that messages name its files likewise. */
    public ScenarioFolder(Path folder, Diagnostics diagnostics) {
        this.folder = folder;
        this.diagnostics = diagnostics;
    }

    /** The texts of the files that were read, by path. */
    public SortedMap<String, String> texts() {
        return texts;
    }

    @Override
    public @Nullable Object read(Class<?> type, Tree.Scalar path) {
        String key = type.getSimpleName() + ":" + path.text();
        if (!contents.containsKey(key)) {
            contents.put(key, readOnce(type, path));
        }
        return contents.get(key);
    }

    private @Nullable Object readOnce(Class<?> type, Tree.Scalar path) {
        Path file = confined("data file", path);
        if (file == null) {
            return null;
        }
        Diagnostics problems = new Diagnostics(file.toString());
        String text = FileText.read(file, file.toString(), MAX_BYTES, problems);
        if (text == null) {
            problems.sorted().forEach(problem -> {
                String message = "the data file " + PrintableText.quote(path.text()) + ": " + problem.message();
                diagnostics.error(path.position(), Code.BAD_DATA_FILE, message, problem.hint());
            });
            return null;
        }
        texts.put(path.text(), text);
        if (type == PriceFile.class && YAML.matcher(path.text()).matches()) {
            return PriceTree.read(file.toString(), path.text(), text, diagnostics);
        }
        return parse(type, path.text(), new CsvTable(file.toString(), text, diagnostics));
    }

    private static @Nullable Object parse(Class<?> type, String path, CsvTable table) {
        if (type == TraceFile.class) {
            TraceRows rows = new TraceRows(table, path);
            return table.read(rows) ? rows.trace() : null;
        }
        if (type == TimestampFile.class) {
            TimestampRows rows = new TimestampRows(table, path);
            return table.read(rows) ? rows.timestamps() : null;
        }
        if (type == PriceFile.class) {
            PriceRows rows = new PriceRows(table, path);
            return table.read(rows) ? rows.prices() : null;
        }
        SampleRows rows = new SampleRows(table, path);
        return table.read(rows) ? rows.sample() : null;
    }

    /**
     * A file in the folder or below it.
     *
     * @param noun what messages call it
     * @return null when it lies elsewhere, which is then among the diagnostics
     */
    public @Nullable Path confined(String noun, Tree.Scalar path) {
        try {
            Path relative = Path.of(path.text()).normalize();
            if (!relative.isAbsolute() && !relative.startsWith("..")) {
                return folder.resolve(relative);
            }
        } catch (InvalidPathException e) {
            diagnostics.error(
                    path.position(), Code.BAD_DATA_FILE, PrintableText.quote(path.text()) + " is no path", null);
            return null;
        }
        diagnostics.error(
                path.position(),
                Code.BAD_DATA_FILE,
                "the " + noun + " " + PrintableText.quote(path.text()) + " lies outside the scenario's folder",
                "copy it beside the scenario");
        return null;
    }
}
