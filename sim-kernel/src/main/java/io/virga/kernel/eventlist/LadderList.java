package io.virga.kernel.eventlist;

/**
 * A ladder queue: the far future waits unsorted at the top, the middle in rungs of equal buckets, and only the bucket
 * whose turn it is gets sorted. An event is moved a bounded number of times, whatever the number of events. What arrives
 * too late for its bucket goes to a heap, and so does everything while there are few events.
 *
 * <p>Source: Tang, Goh and Thng, "Ladder queue: an O(1) priority queue structure for large-scale discrete event
 * simulation", ACM TOMACS 15 (2005). Here a heap takes the late events, which costs O(log n) where the paper's sorted list
 * costs O(n), and widths are powers of two, so that a bucket is found by a shift.
 */
public final class LadderList implements EventList {
    /** Up to so many events are kept in the heap alone. */
    private static final int SMALL = 128;
    /** A bucket of more events than this is spread over a finer rung. */
    private static final int CROWDED = 64;

    private static final int MAX_RUNGS = 8;
    private static final int NONE = Rung.NONE;

    private final EventStore store;
    private final SortedRun run;
    private final HeapList late;
    private final Rung[] rungs = new Rung[MAX_RUNGS];
    private final int[] bucket = new int[CROWDED];
    private int depth;
    private boolean firstIsLate;
    /** Events from here on wait at the top. */
    private long topStart = Long.MAX_VALUE;

    private int topFirst = NONE;
    private int topCount;
    private long topMin = Long.MAX_VALUE;
    private long topMax;
    /** Sum of the times at the top since its start. */
    private double topSum;

    private int spillAt = SMALL;

    public LadderList(EventStore store) {
        this.store = store;
        this.run = new SortedRun(store, CROWDED);
        this.late = new HeapList(store);
        for (int i = 0; i < MAX_RUNGS; i++) {
            rungs[i] = new Rung(store);
        }
    }

    @Override
    public long firstTime() {
        long runTime = run.firstTime();
        long lateTime = late.firstTime();
        if (runTime == Long.MAX_VALUE && lateTime == Long.MAX_VALUE && refill()) {
            runTime = run.firstTime();
            lateTime = late.firstTime();
        }
        firstIsLate = lateTime < runTime
                || (lateTime == runTime && late.size() > 0 && late.firstOrder() < store.order(run.firstSlot()));
        return firstIsLate ? lateTime : runTime;
    }

    @Override
    public long firstOrder() {
        return firstIsLate ? late.firstOrder() : store.order(run.firstSlot());
    }

    @Override
    public int takeFirst() {
        return firstIsLate ? late.takeFirst() : run.takeFirst();
    }

    @Override
    public void add(int slot, long time) {
        if (time >= topStart) {
            addToTop(slot, time);
            return;
        }
        for (int i = 0; i < depth; i++) {
            if (time >= rungs[i].reached) {
                rungs[i].add(slot, time);
                return;
            }
        }
        late.add(slot, time);
        if (late.size() > spillAt) {
            spill();
        }
    }

    private void addToTop(int slot, long time) {
        store.link(slot, topFirst);
        topFirst = slot;
        topMin = Math.min(topMin, time);
        topMax = Math.max(topMax, time);
        topSum += time - topStart;
        topCount++;
    }

    /** Brings the next events near, where none are left; false when there are none. */
    private boolean refill() {
        spillAt = SMALL;
        while (run.size() + late.size() == 0) {
            if (depth == 0) {
                if (topCount == 0) {
                    return false;
                }
                takeTop();
                continue;
            }
            pour(rungs[depth - 1]);
        }
        return true;
    }

    /** Makes the first rung of the events at the top, or brings them near when they are few. */
    private void takeTop() {
        int first = topFirst;
        int count = topCount;
        long min = topMin;
        long span = spanOfMost();
        clearTop();
        if (count <= SMALL / 2) {
            topStart = Long.MAX_VALUE;
            intoHeap(first);
        } else {
            Rung rung = rungs[depth++];
            rung.open(min, span, count);
            topStart = rung.end();
            for (int slot = first; slot != NONE; ) {
                int following = store.next(slot);
                long time = store.time(slot);
                if (time < topStart) {
                    rung.add(slot, time);
                } else {
                    addToTop(slot, time);
                }
                slot = following;
            }
        }
    }

    /**
     * How far after the first event at the top a rung should reach. A few events far away must not make the buckets of all
     * others crowded: those later than four times the mean stay, which are at most a quarter of all, whatever they are.
     */
    private long spanOfMost() {
        double mean = topSum / topCount - (topMin - topStart);
        return Math.max(1, (long) Math.min(topMax - topMin + 1, 4 * mean));
    }

    private void clearTop() {
        topFirst = NONE;
        topCount = 0;
        topSum = 0;
        topMin = Long.MAX_VALUE;
        topMax = 0;
    }

    /**
     * Brings the next bucket of the last rung near, and those after it while they are few events together: what many events
     * wait for in memory is then asked for at once.
     */
    private void pour(Rung rung) {
        rung.touchNext();
        int count = 0;
        while (count < rung.batch()) {
            int first = rung.first();
            if (first == NONE) {
                break;
            }
            int after = collect(first, count);
            if (after > CROWDED) {
                if (count == 0) {
                    spread(first, rung, after);
                    return;
                }
                break;
            }
            rung.takeFirst();
            count = after;
        }
        if (count == 0) {
            depth--;
        } else {
            run.fill(bucket, count);
        }
    }

    /** Appends a bucket to the {@code count} events collected, as far as there is room; tells how many there would be. */
    private int collect(int first, int count) {
        int after = count;
        for (int slot = first; slot != NONE; slot = store.next(slot)) {
            if (after < CROWDED) {
                bucket[after] = slot;
            }
            after++;
        }
        return after;
    }

    /** Takes a crowded bucket apart. */
    private void spread(int first, Rung rung, int count) {
        rung.takeFirst();
        if (rung.width() > 1 && depth < MAX_RUNGS) {
            intoRung(first, rung.reached - rung.width(), rung.width(), count);
        } else {
            intoHeap(first);
        }
    }

    private void intoRung(int first, long start, long span, int count) {
        Rung rung = rungs[depth++];
        rung.open(start, span, count);
        for (int slot = first; slot != NONE; ) {
            int following = store.next(slot);
            rung.add(slot, store.time(slot));
            slot = following;
        }
    }

    private void intoHeap(int first) {
        for (int slot = first; slot != NONE; ) {
            int following = store.next(slot);
            late.add(slot, store.time(slot));
            slot = following;
        }
    }

    /**
     * The heap has grown out of the size where it is fast: moves its events to the top when there are no rungs, else to a
     * finer rung, unless they are all at one time.
     */
    private void spill() {
        long min = late.firstTime();
        if (run.size() > 0 || depth == MAX_RUNGS || late.lastTime() == min) {
            spillAt = 2 * late.size();
        } else if (depth == 0) {
            topStart = 0;
            late.drain(slot -> addToTop(slot, store.time(slot)));
        } else {
            Rung rung = rungs[depth];
            rung.open(min, rungs[depth - 1].reached - min, late.size());
            depth++;
            late.drain(slot -> rung.add(slot, store.time(slot)));
        }
    }
}
