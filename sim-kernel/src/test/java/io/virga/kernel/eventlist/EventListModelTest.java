package io.virga.kernel.eventlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.random.RandomStream;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All lists against {@link PriorityQueue} under random operations with many kinds of delay; seeds are in the names. */
class EventListModelTest {
    private static final int OPERATIONS = 400_000;

    private record Event(long time, long order) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return time != other.time ? Long.compare(time, other.time) : Long.compare(order, other.order);
        }
    }

    /** A delay for operation {@code i} of a run. */
    private interface Delays {
        long next(RandomStream stream, int i);
    }

    static Stream<Arguments> runs() {
        Stream.Builder<Arguments> runs = Stream.builder();
        long seed = 1;
        for (String list : new String[] {"heap", "ladder"}) {
            add(runs, list, "exponential", seed++, (s, i) -> (long) (-1e6 * Math.log(s.nextDouble())));
            add(runs, list, "fewTimes", seed++, (s, i) -> s.nextInt(3));
            add(runs, list, "allAtOnce", seed++, (s, i) -> 0);
            add(
                    runs,
                    list,
                    "nowAndFarAway",
                    seed++,
                    (s, i) -> s.nextInt(4) == 0 ? 1L << s.nextInt(54) : s.nextInt(1000));
            add(runs, list, "clusters", seed++, (s, i) -> 1_000_000_000L * s.nextInt(5) + s.nextInt(20));
            add(runs, list, "shrinkingScale", seed++, (s, i) -> (long) (1e12 * s.nextDouble()) >> (i >> 14));
        }
        return runs.build();
    }

    private static void add(Stream.Builder<Arguments> runs, String list, String delays, long seed, Delays next) {
        Function<EventStore, EventList> create = list.equals("heap") ? HeapList::new : LadderList::new;
        runs.add(Arguments.of(list + " " + delays + " seed " + seed, create, seed, next));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runs")
    void givesTheSameEventsInTheSameOrder(
            String name, Function<EventStore, EventList> create, long seed, Delays delays) {
        EventStore store = new EventStore();
        EventList list = create.apply(store);
        PriorityQueue<Event> model = new PriorityQueue<>();
        RandomStream stream = RandomStream.of(seed, 0, name);
        long now = 0;
        int target = 1;
        for (int i = 0; i < OPERATIONS; i++) {
            if (i % 10_000 == 0) {
                target = 1 << stream.nextInt(14);
            }
            boolean grow = model.isEmpty() || stream.nextInt(100) < (model.size() < target ? 60 : 40);
            if (grow) {
                long time = now + delays.next(stream, i);
                long order = ((long) stream.nextInt(3) << 56) | i;
                list.add(store.put(time, order, 7, time, 8), time);
                model.add(new Event(time, order));
            } else {
                now = removeFirst(store, list, model);
            }
        }
        while (!model.isEmpty()) {
            removeFirst(store, list, model);
        }
        assertThat(list.firstTime()).isEqualTo(Long.MAX_VALUE);
    }

    private static long removeFirst(EventStore store, EventList list, PriorityQueue<Event> model) {
        Event expected = model.remove();
        long time = list.firstTime();
        long order = list.firstOrder();
        int slot = list.takeFirst();
        if (time != expected.time
                || order != expected.order
                || !Long.valueOf(time).equals(store.subject(slot))) {
            throw new AssertionError("expected " + expected + ", got " + time + ", " + order);
        }
        store.free(slot);
        return expected.time;
    }
}
