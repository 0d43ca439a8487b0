package io.virga.scenarios.sweep;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a sweep that one machine runs: every {@code of}-th cell.
 *
 * @param number from 1
 */
public record Shard(int number, int of) {
    /** Everything. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,5})/([1-9]\\d{0,5})");

    /** @throws SweepException if it is none, such as 4/3 */
    public static Shard read(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > Integer.parseInt(matcher.group(2))) {
            throw new SweepException("'" + text + "' is no shard such as 1/3, 2/3 or 3/3");
        }
        return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** @param place of the cell among those that are simulated, from 0 */
    boolean holds(int place) {
        return place % of == number - 1;
    }
}
