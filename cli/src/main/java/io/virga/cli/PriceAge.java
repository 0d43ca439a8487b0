package io.virga.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Whether prices are so old that a bill of today would differ. */
final class PriceAge {
    private static final long MOST_DAYS = 365;

    private PriceAge() {}

    /**
     * What to say of a book whose newest price is over a year old; null if there is nothing to say.
     *
     * @param book name and date of the book, as a bill has them
     */
    static @Nullable String warning(String book, LocalDate today) {
        try {
            LocalDate date = LocalDate.parse(book.substring(book.lastIndexOf(' ') + 1));
            long days = ChronoUnit.DAYS.between(date, today);
            return days <= MOST_DAYS
                    ? null
                    : "the newest price of '" + book + "' is " + days + " days old; set pricing.prices to newer ones";
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
