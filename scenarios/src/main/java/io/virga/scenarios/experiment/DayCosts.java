package io.virga.scenarios.experiment;

import io.virga.models.pricing.Bill;
import io.virga.models.pricing.BillLine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/**
 * What each day of a window cost in one replication: the difference of two bills from the window's start. What is priced by the
 * month is apart, since a day is a larger part of a shorter month. The scenario's clock begins on a Monday at midnight.
 */
final class DayCosts {
    private record Day(DayOfWeek weekday, BigDecimal byUse, BigDecimal byTheMonth) {}

    private final List<Day> days = new ArrayList<>();

    /**
     * From the bills of the window's first day, its first two days, and so on.
     *
     * @param firstDay number of the first day on the scenario's clock, from 0
     */
    DayCosts(long firstDay, List<Bill> billsUntil) {
        BigDecimal byUse = BigDecimal.ZERO;
        BigDecimal byTheMonth = BigDecimal.ZERO;
        for (int day = 0; day < billsUntil.size(); day++) {
            BigDecimal monthPart = byTheMonth(billsUntil.get(day));
            BigDecimal usePart = billsUntil.get(day).total().subtract(monthPart);
            DayOfWeek weekday = DayOfWeek.MONDAY.plus(firstDay + day);
            days.add(new Day(weekday, usePart.subtract(byUse), monthPart.subtract(byTheMonth)));
            byUse = usePart;
            byTheMonth = monthPart;
        }
    }

    private static BigDecimal byTheMonth(Bill bill) {
        return bill.lines().stream()
                .filter(line -> isByTheMonth(line.price().unit()))
                .map(BillLine::cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isByTheMonth(String unit) {
        return unit.equals("month") || unit.endsWith("-month");
    }

    /**
     * What a day of a calendar month costs: the mean of the window's days of that name; if there is one day only, as it does.
     *
     * @param monthDays length of the month
     * @param windowMonthDays length of the month over which the bill spread prices by the month
     */
    BigDecimal of(DayOfWeek weekday, int monthDays, BigDecimal windowMonthDays) {
        BigDecimal sum = BigDecimal.ZERO;
        int count = 0;
        for (Day day : days) {
            if (days.size() == 1 || day.weekday() == weekday) {
                BigDecimal month = day.byTheMonth()
                        .multiply(windowMonthDays)
                        .divide(BigDecimal.valueOf(monthDays), MathContext.DECIMAL64);
                sum = sum.add(day.byUse()).add(month);
                count++;
            }
        }
        return sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64);
    }
}
