package io.virga.kernel.eventlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.random.RandomStream;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The indexed heap against {@link PriorityQueue} under random puts, moves and removals. */
class IndexedHeapModelTest {
    private static final int OPERATIONS = 1_000_000;

    private record Entry(int number, long time, long order) {}

    @ParameterizedTest(name = "{0} entries, which is the seed too")
    @ValueSource(ints = {1, 3, 50, 1000})
    void agreesWithTheModel(int entries) {
        IndexedHeap heap = new IndexedHeap();
        PriorityQueue<Entry> model =
                new PriorityQueue<>(Comparator.comparingLong(Entry::time).thenComparingLong(Entry::order));
        Entry[] pending = new Entry[entries];
        RandomStream stream = RandomStream.of(entries, 0, "indexed heap");
        for (int i = 0; i < OPERATIONS / entries + 10_000; i++) {
            int number = stream.nextInt(entries);
            if (pending[number] != null) {
                model.remove(pending[number]);
            }
            if (stream.nextInt(3) == 0) {
                heap.remove(number);
                pending[number] = null;
            } else {
                pending[number] = new Entry(number, stream.nextInt(20), i);
                heap.put(number, pending[number].time, pending[number].order);
                model.add(pending[number]);
            }
            assertFirst(heap, model);
        }
        assertThat(heap.size()).isEqualTo(model.size());
        while (!model.isEmpty()) {
            assertFirst(heap, model);
            heap.remove(model.remove().number);
        }
        assertThat(heap.firstTime()).isEqualTo(Long.MAX_VALUE);
    }

    private static void assertFirst(IndexedHeap heap, PriorityQueue<Entry> model) {
        Entry first = model.peek();
        if (first == null ? heap.size() != 0 : heap.first() != first.number || heap.firstOrder() != first.order) {
            throw new AssertionError("expected " + first);
        }
    }
}
