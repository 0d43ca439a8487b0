package io.virga.kernel;

import io.virga.kernel.random.RandomStream;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Who comes next when a unit gets free. */
public final class QueueDiscipline<T> {
    private final Supplier<WaitingLine<T>> open;

    private QueueDiscipline(Supplier<WaitingLine<T>> open) {
        this.open = open;
    }

    /** First come, first served. */
    public static <T> QueueDiscipline<T> fifo() {
        return new QueueDiscipline<>(() -> new RingLine<>(false));
    }

    /** Last come, first served, without preemption. */
    public static <T> QueueDiscipline<T> lifo() {
        return new QueueDiscipline<>(() -> new RingLine<>(true));
    }

    /** The lowest number first, which the claimant has when it arrives; among equal ones the first come. */
    public static <T> QueueDiscipline<T> byPriority(ToLongFunction<? super T> priority) {
        return new QueueDiscipline<>(() -> new KeyedLine<>(priority));
    }

    /** The shortest service first, known when the claimant arrives; among equal ones the first come. */
    public static <T> QueueDiscipline<T> shortestFirst(ToLongFunction<? super T> serviceNanos) {
        return byPriority(serviceNanos);
    }

    /** Any of those that wait, each with the same probability. */
    public static <T> QueueDiscipline<T> random(RandomStream stream) {
        return new QueueDiscipline<>(() -> new RandomLine<>(stream));
    }

    WaitingLine<T> open() {
        return open.get();
    }
}
