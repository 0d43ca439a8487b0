package io.virga.scenarios.sweep;

import io.virga.kernel.random.RandomStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which cells of a grid are simulated.
 *
 * @param kind how they are chosen
 * @param points how many of a sample; 0 where the grid says
 * @param seed of a sample
 */
public record SweepDesign(Kind kind, int points, long seed) {
    /** Every cell. */
    public static final SweepDesign GRID = new SweepDesign(Kind.GRID, 0, 0);

    private static final Pattern TEXT = Pattern.compile("([a-z-]+)(?::([1-9]\\d{0,8})(?::(\\d{1,18}))?)?");

    /** How cells are chosen. */
    public enum Kind {
        /** All of them. */
        GRID,
        /** Different ones, each with the same chance. */
        RANDOM,
        /**
         * As many layers of each axis as there are points, and a point in each layer (McKay, Beckman and Conover, 1979). Where
         * an axis has fewer values than there are points, layers share a value, and points that fall together count once.
         */
        LATIN_HYPERCUBE,
        /** The first values of all axes, and each other value with the first ones of all other axes. */
        ONE_AT_A_TIME
    }

    /** @throws SweepException if it is no design such as random:50 or latin-hypercube:50:7 */
    public static SweepDesign read(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (matcher.matches()) {
            String name = matcher.group(1).toUpperCase(Locale.ROOT).replace('-', '_');
            int points = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
            long seed = matcher.group(3) == null ? 0 : Long.parseLong(matcher.group(3));
            for (Kind kind : Kind.values()) {
                boolean samples = kind == Kind.RANDOM || kind == Kind.LATIN_HYPERCUBE;
                if (kind.name().equals(name) && samples == points > 0) {
                    return new SweepDesign(kind, points, seed);
                }
            }
        }
        throw new SweepException(
                "'" + text + "' is no design: there are grid, random:50, latin-hypercube:50 (with another"
                        + " seed: random:50:7) and one-at-a-time");
    }

    /**
     * Numbers of cells, rising.
     *
     * @param most cells that are allowed
     * @throws SweepException if there are more
     */
    public List<Integer> cells(Grid grid, int most) {
        long size = switch (kind) {
            case GRID -> grid.size();
            case RANDOM, LATIN_HYPERCUBE -> Math.min(points, grid.size());
            case ONE_AT_A_TIME ->
                grid.axes().stream()
                                .mapToLong(axis -> axis.values().size() - 1L)
                                .sum()
                        + 1;
        };
        if (size > most) {
            throw new SweepException(
                    "there are " + size + " cells, and more than " + most + " are refused; --max-cells allows more");
        }
        return switch (kind) {
            case GRID -> IntStream.range(0, grid.size()).boxed().toList();
            case RANDOM -> random(grid, (int) size);
            case LATIN_HYPERCUBE -> latinHypercube(grid);
            case ONE_AT_A_TIME -> oneAtATime(grid);
        };
    }

    private List<Integer> random(Grid grid, int count) {
        RandomStream stream = RandomStream.of(seed, 0, "random design");
        Set<Integer> cells = new TreeSet<>();
        while (cells.size() < count) {
            cells.add((int) (stream.nextDouble() * grid.size()));
        }
        return List.copyOf(cells);
    }

    private List<Integer> latinHypercube(Grid grid) {
        Set<Integer> cells = new TreeSet<>();
        List<List<Integer>> layers = new ArrayList<>();
        for (int axis = 0; axis < grid.axes().size(); axis++) {
            layers.add(shuffled(RandomStream.of(seed, axis, "latin hypercube")));
        }
        RandomStream within = RandomStream.of(seed, 0, "within layers");
        for (int point = 0; point < points; point++) {
            int[] values = new int[layers.size()];
            for (int axis = 0; axis < values.length; axis++) {
                double share = (layers.get(axis).get(point) + within.nextDouble()) / points;
                values[axis] = (int) (share * grid.axes().get(axis).values().size());
            }
            cells.add(grid.cell(values));
        }
        return List.copyOf(cells);
    }

    private List<Integer> shuffled(RandomStream stream) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, points).boxed().toList());
        for (int i = points - 1; i > 0; i--) {
            int other = (int) (stream.nextDouble() * (i + 1));
            numbers.set(i, numbers.set(other, numbers.get(i)));
        }
        return numbers;
    }

    private static List<Integer> oneAtATime(Grid grid) {
        Set<Integer> cells = new LinkedHashSet<>(List.of(0));
        for (int axis = 0; axis < grid.axes().size(); axis++) {
            int[] values = new int[grid.axes().size()];
            for (int value = 1; value < grid.axes().get(axis).values().size(); value++) {
                values[axis] = value;
                cells.add(grid.cell(values));
            }
        }
        return cells.stream().sorted().toList();
    }

    /** As users write it. */
    @Override
    public String toString() {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return points == 0 ? name : name + ":" + points + ":" + seed;
    }
}
