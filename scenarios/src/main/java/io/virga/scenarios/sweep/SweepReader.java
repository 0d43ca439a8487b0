package io.virga.scenarios.sweep;

import io.virga.scenarios.result.SweepAxis;
import io.virga.scenarios.result.SweepCell;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a sweep's file line by line. */
final class SweepReader {
    private static final int HEADING_FIELDS = 6;

    private final Path path;
    private final BufferedReader lines;
    private final List<Integer> damaged = new ArrayList<>();
    private int number;

    SweepReader(Path path, BufferedReader lines) {
        this.path = path;
        this.lines = lines;
    }

    SweepFile.Content read() throws IOException {
        String[] heading = headingLine("sweep");
        if (heading.length != HEADING_FIELDS) {
            throw noSweep();
        }
        List<SweepAxis> axes = new ArrayList<>();
        for (int i = Integer.parseInt(heading[5]); i > 0; i--) {
            List<String> fields =
                    Arrays.stream(headingLine("axis")).map(LineText::unescaped).toList();
            axes.add(new SweepAxis(fields.get(1), fields.subList(2, fields.size())));
        }
        Grid grid = new Grid(List.copyOf(axes));
        SweepPlan plan = new SweepPlan(
                heading[1], heading[2], LineText.unescaped(heading[3]), grid, SweepDesign.read(heading[4]));
        return new SweepFile.Content(plan, cells(grid), damaged);
    }

    private String[] headingLine(String kind) throws IOException {
        String line = lines.readLine();
        number++;
        String[] fields =
                line == null ? new String[0] : LineText.opened(line).orElse("").split("\t", -1);
        if (fields.length < 2 || !fields[0].equals(kind)) {
            throw noSweep();
        }
        return fields;
    }

    private SweepException noSweep() {
        return new SweepException(path + " is no file of a sweep, or its heading is damaged in line " + number);
    }

    private SortedMap<Integer, SweepCell> cells(Grid grid) throws IOException {
        SortedMap<Integer, SweepCell> cells = new TreeMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String opened = LineText.opened(line).orElse("");
            if (opened.startsWith("cell\t")) {
                SweepCell cell = CellText.read(opened, grid);
                cells.put(cell.number(), cell);
            } else {
                damaged.add(number);
            }
        }
        return cells;
    }
}
