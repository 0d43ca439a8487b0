package io.virga.models.dns;

/**
 * Shares by Zipf's law: the i-th has 1/i of the first's. Whose share a point of the unit interval falls into is found by a
 * guide table (Chen and Asau, "On generating random variates from an empirical distribution", AIIE Transactions 6, 1974),
 * which takes about one comparison however many shares there are.
 */
final class ZipfShares {
    private final double[] cumulative;
    /** For each of as many equal cells of the unit interval, the first share that reaches beyond its start. */
    private final int[] guide;

    /** @param size number of shares, at least 1 */
    ZipfShares(int size) {
        cumulative = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += 1.0 / (i + 1);
            cumulative[i] = sum;
        }
        for (int i = 0; i < size; i++) {
            cumulative[i] /= sum;
        }
        guide = new int[size];
        int share = 0;
        for (int cell = 0; cell < size; cell++) {
            while (cumulative[share] < (double) cell / size) {
                share++;
            }
            guide[cell] = share;
        }
    }

    /** The share, from 0, that the point falls into. */
    int indexOf(double u) {
        int i = guide[(int) (u * guide.length)];
        // The product is rounded and may be in the next cell.
        while (i > 0 && cumulative[i - 1] >= u) {
            i--;
        }
        while (i < cumulative.length - 1 && cumulative[i] < u) {
            i++;
        }
        return i;
    }
}
