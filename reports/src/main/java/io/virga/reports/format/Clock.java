package io.virga.reports.format;

import java.math.BigDecimal;
import java.util.Locale;

/** Times on the scenario's clock, whose zero is midnight of day 1. */
public final class Clock {
    private static final long DAY = 86_400;
    private final boolean showDay;

    private Clock(boolean showDay) {
        this.showDay = showDay;
    }

    /** A clock for a window; it names the day only where the window passes the first midnight. */
    public static Clock forWindow(double fromSeconds, double toSeconds) {
        return new Clock(fromSeconds < 0 || toSeconds > DAY);
    }

    /** To the second, such as "19:30:12" or "day 2 19:30:12". */
    public String time(double seconds) {
        long whole = Math.round(seconds);
        return minute(whole) + String.format(Locale.ROOT, ":%02d", Math.floorMod(whole, 60));
    }

    /** To the minute in which it lies, such as "19:30" or "day 2 19:30". */
    public String minute(double seconds) {
        long whole = (long) Math.floor(seconds);
        long day = Math.floorDiv(whole, DAY) + 1;
        long minutes = Math.floorMod(whole, DAY) / 60;
        String time = String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
        return showDay ? "day " + day + " " + time : time;
    }

    /** To the minute in which it lies, as a number that knows where it comes from. */
    public Phrase minuteAt(double seconds, Source source) {
        return Phrase.of(new Figure(ShortestDecimal.exactly(seconds), minute(seconds), "clock", source));
    }

    /** To the second, as a number that knows where it comes from. */
    public Phrase at(double seconds, Source source) {
        BigDecimal value = ShortestDecimal.exactly(seconds);
        return Phrase.of(new Figure(value, time(seconds), "clock", source));
    }
}
