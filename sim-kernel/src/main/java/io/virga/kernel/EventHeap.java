package io.virga.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Future-event list: an indexed 4-ary heap over parallel arrays, ordered by time, then order of scheduling. */
final class EventHeap {
    private int[] heap = new int[64];
    private long[] times = new long[64];
    private long[] sequences = new long[64];
    private int[] positions = new int[64];
    private @Nullable Continuation<?>[] continuations = new Continuation<?>[64];
    private @Nullable Object[] subjects = new Object[64];
    private int[] free = new int[64];
    private int freeCount;
    private int slots;
    private int size;
    private long sequence;

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    long firstTime() {
        return times[heap[0]];
    }

    @SuppressWarnings({"unchecked", "NullAway"})
    Continuation<Object> firstContinuation() {
        return (Continuation<Object>) continuations[heap[0]];
    }

    @SuppressWarnings("NullAway")
    Object firstSubject() {
        return subjects[heap[0]];
    }

    void removeFirst() {
        remove(heap[0]);
    }

    int add(long time, Continuation<?> continuation, Object subject) {
        int slot = freeCount > 0 ? free[--freeCount] : newSlot();
        times[slot] = time;
        sequences[slot] = sequence++;
        continuations[slot] = continuation;
        subjects[slot] = subject;
        siftUp(size++, slot);
        return slot;
    }

    void remove(int slot) {
        int position = positions[slot];
        int last = heap[--size];
        continuations[slot] = null;
        subjects[slot] = null;
        free[freeCount++] = slot;
        if (last != slot) {
            siftUp(position, last);
            siftDown(positions[last], last);
        }
    }

    private int newSlot() {
        if (slots == heap.length) {
            int capacity = slots * 2;
            heap = Arrays.copyOf(heap, capacity);
            times = Arrays.copyOf(times, capacity);
            sequences = Arrays.copyOf(sequences, capacity);
            positions = Arrays.copyOf(positions, capacity);
            continuations = Arrays.copyOf(continuations, capacity);
            subjects = Arrays.copyOf(subjects, capacity);
            free = Arrays.copyOf(free, capacity);
        }
        return slots++;
    }

    private void siftUp(int start, int slot) {
        int i = start;
        while (i > 0) {
            int parent = (i - 1) >>> 2;
            if (!before(slot, heap[parent])) {
                break;
            }
            set(i, heap[parent]);
            i = parent;
        }
        set(i, slot);
    }

    private void siftDown(int start, int slot) {
        int i = start;
        for (int first = 4 * i + 1; first < size; first = 4 * i + 1) {
            int least = first;
            int end = Math.min(first + 4, size);
            for (int child = first + 1; child < end; child++) {
                if (before(heap[child], heap[least])) {
                    least = child;
                }
            }
            if (!before(heap[least], slot)) {
                break;
            }
            set(i, heap[least]);
            i = least;
        }
        set(i, slot);
    }

    private boolean before(int a, int b) {
        return times[a] < times[b] || (times[a] == times[b] && sequences[a] < sequences[b]);
    }

    private void set(int position, int slot) {
        heap[position] = slot;
        positions[slot] = position;
    }
}
