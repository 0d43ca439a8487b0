package io.virga.scenarios.experiment;

import io.virga.kernel.statistics.LatencyHistogram;
import io.virga.models.dns.ClientPlaces;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.Request;
import io.virga.models.traffic.RequestObserver;
import io.virga.scenarios.build.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts what became of the measured requests of one workload: by class, by step of the timeline, and by bucket. */
final class WorkloadRecorder implements RequestObserver {
    private final Window window;
    private final List<ClassCounts> classes = new ArrayList<>();
    private final List<Buckets> buckets = new ArrayList<>();
    private final Buckets allBuckets;
    private final ClientPlaces places;
    private final List<Buckets> placeBuckets = new ArrayList<>();
    private final long[] offered;
    private final long[] good;
    private final long[] bad;
    private final double[] median;
    private final double[] p99;
    private LatencyHistogram current = new LatencyHistogram();
    private int currentStep;

    WorkloadRecorder(Window window, int classCount, int accountSize, ClientPlaces places) {
        this.window = window;
        for (int i = 0; i < classCount; i++) {
            classes.add(new ClassCounts(accountSize));
            buckets.add(new Buckets(window));
        }
        this.allBuckets = new Buckets(window);
        this.places = places;
        for (int i = 0; i < places.size() && places.size() > 1; i++) {
            placeBuckets.add(new Buckets(window));
        }
        int steps = window.steps();
        this.offered = new long[steps];
        this.good = new long[steps];
        this.bad = new long[steps];
        this.median = new double[steps];
        this.p99 = new double[steps];
        Arrays.fill(median, Double.NaN);
        Arrays.fill(p99, Double.NaN);
    }

    @Override
    public void offered(Request request) {
        if (!request.isMeasured()) {
            return;
        }
        int index = request.requestClass().index();
        long since = request.intentNanos() - window.startNanos();
        classes.get(index).offer();
        buckets.get(index).offer(since);
        allBuckets.offer(since);
        if (!placeBuckets.isEmpty()) {
            placeOf(request).offer(since);
        }
        offered[window.step(request.intentNanos())]++;
    }

    @Override
    public void ended(Request request, Outcome outcome, long endNanos) {
        if (!request.isMeasured()) {
            return;
        }
        int index = request.requestClass().index();
        classes.get(index).ended(request, outcome, endNanos);
        int step = window.step(request.intentNanos());
        if (outcome == Outcome.OK) {
            long since = request.intentNanos() - window.startNanos();
            good[step]++;
            buckets.get(index).good(since);
            allBuckets.good(since);
            if (!placeBuckets.isEmpty()) {
                placeOf(request).good(since);
            }
        } else {
            bad[step]++;
        }
        recordLatency(outcome, endNanos - request.intentNanos(), endNanos);
    }

    /** Shows only those buckets that are over at a time: what becomes of later requests is not known yet. */
    void showUntil(long sinceWindowNanos) {
        allOfThem().forEach(each -> each.showUntil(sinceWindowNanos));
    }

    void showAll() {
        allOfThem().forEach(Buckets::showAll);
    }

    private Stream<Buckets> allOfThem() {
        return Stream.of(List.of(allBuckets), buckets, placeBuckets).flatMap(List::stream);
    }

    private Buckets placeOf(Request request) {
        return placeBuckets.get(places.indexOf(request.session()));
    }

    /** Latency over time goes by the step in which requests end, so that one histogram is open at a time. */
    private void recordLatency(Outcome outcome, long latencyNanos, long endNanos) {
        int step = window.step(endNanos);
        if (step != currentStep) {
            closeStep();
            currentStep = step;
        }
        if (outcome == Outcome.OK || outcome == Outcome.LATE) {
            current.record(latencyNanos);
        } else {
            current.recordCensored();
        }
    }

    /** Closes the last step; to be called when all requests have ended. */
    void finish() {
        closeStep();
    }

    private void closeStep() {
        if (current.count() > 0 && currentStep < median.length) {
            median[currentStep] = quantileSeconds(0.5);
            p99[currentStep] = quantileSeconds(0.99);
        }
        current = new LatencyHistogram();
    }

    private double quantileSeconds(double p) {
        var quantile = current.quantileNanos(p);
        return quantile.isPresent() ? quantile.getAsLong() / 1e9 : Double.NaN;
    }

    List<ClassCounts> classes() {
        return classes;
    }

    Buckets buckets(int classIndex) {
        return buckets.get(classIndex);
    }

    /** All classes together. */
    Buckets buckets() {
        return allBuckets;
    }

    /** Of the clients at one of several places; null if there is none of that name. */
    @Nullable
    Buckets buckets(String place) {
        for (int i = 0; i < placeBuckets.size(); i++) {
            if (places.get(i).name().equals(place)) {
                return placeBuckets.get(i);
            }
        }
        return null;
    }

    long[] offeredBySteps() {
        return offered;
    }

    long[] goodBySteps() {
        return good;
    }

    long[] badBySteps() {
        return bad;
    }

    double[] medianBySteps() {
        return median;
    }

    double[] p99BySteps() {
        return p99;
    }
}
