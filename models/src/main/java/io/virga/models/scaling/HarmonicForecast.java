package io.virga.models.scaling;

import java.util.SortedMap;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * A forecast of an hourly series: its mean and the waves of a day, from two weeks of data on also those of a week, fitted by
 * least squares. AWS publishes neither its model nor its coefficients (assumption); what it says is that it looks for daily and
 * weekly patterns, needs a day of data and uses two weeks (EC2 Auto Scaling User Guide, "How predictive scaling works").
 */
final class HarmonicForecast {
    /** Hours of data without which there is no forecast. */
    static final int FEWEST_HOURS = 24;

    /** Hours of data that are used. */
    static final int MOST_HOURS = 14 * 24;

    private static final int DAY_HOURS = 24;
    private static final int WEEK_HOURS = 7 * 24;
    private static final int DAILY_WAVES = 4;
    private static final int WEEKLY_WAVES = 3;

    private final int weeklyWaves;
    private final RealVector coefficients;

    /** @param hours value by number of the hour, at least {@link #FEWEST_HOURS} */
    HarmonicForecast(SortedMap<Long, Double> hours) {
        if (hours.size() < FEWEST_HOURS) {
            throw new IllegalArgumentException("a forecast needs " + FEWEST_HOURS + " hours, not " + hours.size());
        }
        this.weeklyWaves = hours.lastKey() - hours.firstKey() + 1 >= MOST_HOURS ? WEEKLY_WAVES : 0;
        double[][] rows = new double[hours.size()][];
        double[] values = new double[hours.size()];
        int i = 0;
        for (var hour : hours.entrySet()) {
            rows[i] = row(hour.getKey());
            values[i++] = hour.getValue();
        }
        this.coefficients = new SingularValueDecomposition(new Array2DRowRealMatrix(rows, false))
                .getSolver()
                .solve(new ArrayRealVector(values, false));
    }

    private double[] row(long hour) {
        double[] row = new double[1 + 2 * (DAILY_WAVES + weeklyWaves)];
        row[0] = 1;
        for (int wave = 1; wave <= DAILY_WAVES; wave++) {
            putWave(row, 2 * wave - 1, Math.floorMod(hour, DAY_HOURS) * wave / (double) DAY_HOURS);
        }
        for (int wave = 1; wave <= weeklyWaves; wave++) {
            putWave(row, 2 * (DAILY_WAVES + wave) - 1, Math.floorMod(hour, WEEK_HOURS) * wave / (double) WEEK_HOURS);
        }
        return row;
    }

    private static void putWave(double[] row, int column, double turns) {
        row[column] = StrictMath.cos(2 * StrictMath.PI * turns);
        row[column + 1] = StrictMath.sin(2 * StrictMath.PI * turns);
    }

    /** The value expected in that hour, not negative. */
    double at(long hour) {
        return Math.max(0, coefficients.dotProduct(new ArrayRealVector(row(hour), false)));
    }
}
