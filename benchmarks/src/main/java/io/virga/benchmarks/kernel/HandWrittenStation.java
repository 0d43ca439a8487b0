package io.virga.benchmarks.kernel;

import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.RandomStream;

/** M/M/c as one loop over a heap, with the same statistics and the same draws: the yardstick of the station benchmark. */
final class HandWrittenStation {
    private static final int ARRIVAL = -1;
    private static final int QUEUE = 1 << 16;

    private final Exponential interarrival;
    private final Exponential service = new Exponential(1e9);
    private final RandomStream arrivals = RandomStream.of(1, 0, "station/arrivals");
    private final RandomStream services = RandomStream.of(1, 0, "station/services");
    private final HandWrittenHeap events;
    private final long[] servedSince;
    private final int[] idle;
    private final long[] queue = new long[QUEUE];
    private int idleCount;
    private long queueHead;
    private long queueTail;
    private long lastNanos;
    private double queueIntegral;
    private double busyIntegral;
    private long count;
    private double mean;
    private double squares;

    HandWrittenStation(int units) {
        interarrival = new Exponential(1e9 / (StationModel.LOAD * units));
        events = new HandWrittenHeap(units + 2);
        servedSince = new long[units];
        idle = new int[units];
        for (int i = 0; i < units; i++) {
            idle[idleCount++] = i;
        }
        events.add(interarrival.sampleNanos(arrivals), ARRIVAL);
    }

    long run(long customers) {
        long target = count + customers;
        while (count < target) {
            long now = events.firstTime();
            int kind = events.firstKind();
            events.removeFirst();
            queueIntegral += (double) (queueTail - queueHead) * (now - lastNanos);
            busyIntegral += (double) (servedSince.length - idleCount) * (now - lastNanos);
            lastNanos = now;
            if (kind == ARRIVAL) {
                events.add(now + interarrival.sampleNanos(arrivals), ARRIVAL);
                if (idleCount > 0) {
                    begin(idle[--idleCount], now, now);
                } else {
                    queue[(int) queueTail++ & (QUEUE - 1)] = now;
                }
            } else {
                tally(now - servedSince[kind]);
                if (queueHead < queueTail) {
                    begin(kind, queue[(int) queueHead++ & (QUEUE - 1)], now);
                } else {
                    idle[idleCount++] = kind;
                }
            }
        }
        return Double.doubleToLongBits(mean + squares + queueIntegral + busyIntegral);
    }

    private void begin(int server, long arrivedNanos, long now) {
        servedSince[server] = arrivedNanos;
        events.add(now + service.sampleNanos(services), server);
    }

    private void tally(double value) {
        count++;
        double deviation = value - mean;
        mean += deviation / count;
        squares += deviation * (value - mean);
    }
}
