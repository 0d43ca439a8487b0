package io.virga.models.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

class HarmonicForecastTest {
    private static SortedMap<Long, Double> hours(int count, LongToDoubleFunction load) {
        SortedMap<Long, Double> hours = new TreeMap<>();
        for (long hour = 0; hour < count; hour++) {
            hours.put(hour, load.applyAsDouble(hour));
        }
        return hours;
    }

    private static double day(long hour) {
        return 100 - 60 * Math.cos(2 * Math.PI * (hour - 4) / 24) + 15 * Math.sin(2 * Math.PI * hour / 8);
    }

    @Test
    void continuesADailyPatternFromOneDay() {
        HarmonicForecast forecast = new HarmonicForecast(hours(24, HarmonicForecastTest::day));

        for (long hour = 24; hour < 72; hour++) {
            assertThat(forecast.at(hour)).isCloseTo(day(hour), within(1e-6));
        }
    }

    @Test
    void continuesAWeeklyPatternFromTwoWeeks() {
        LongToDoubleFunction load = hour -> day(hour) + 30 * Math.sin(2 * Math.PI * hour / 168);
        HarmonicForecast forecast = new HarmonicForecast(hours(336, load));

        for (long hour = 336; hour < 384; hour++) {
            assertThat(forecast.at(hour)).isCloseTo(load.applyAsDouble(hour), within(1e-6));
        }
    }

    @Test
    void standsGapsInTheData() {
        SortedMap<Long, Double> hours = hours(60, HarmonicForecastTest::day);
        hours.keySet().removeIf(hour -> hour % 5 == 0);

        assertThat(new HarmonicForecast(hours).at(60)).isCloseTo(day(60), within(1e-6));
    }

    @Test
    void isNeverNegative() {
        HarmonicForecast forecast = new HarmonicForecast(hours(48, hour -> hour % 24 == 12 ? 100 : 0));

        for (long hour = 48; hour < 72; hour++) {
            assertThat(forecast.at(hour)).isNotNegative();
        }
    }

    @Test
    void needsADayOfData() {
        assertThatThrownBy(() -> new HarmonicForecast(hours(23, HarmonicForecastTest::day)))
                .hasMessageContaining("24 hours");
    }
}
