package io.virga.kernel;

import io.virga.kernel.random.RandomStream;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** An active thing of the model: the only class that a model extends. */
public abstract class Entity {
    private final Simulation sim;
    private final String path;
    /** The last of its continuations, each of which knows the one before. */
    private @Nullable Continuation<?> continuations;

    private @Nullable StreamName streams;
    private boolean isReleased;

    /** @param path unique in the simulation, such as {@code eu-west-1.a.web.3} */
    protected Entity(Simulation sim, String path) {
        this.sim = sim;
        this.path = path;
        sim.register(this);
    }

    public final String path() {
        return path;
    }

    public final Simulation simulation() {
        return sim;
    }

    /** Nanoseconds since the start of the simulation. */
    protected final long now() {
        return sim.now();
    }

    protected final <T> InPort<T> inPort(String name, Handler<? super T> onArrival) {
        return new InPort<>(this, name, onArrival);
    }

    protected final <T> OutPort<T> outPort(String name) {
        return new OutPort<>(this, name);
    }

    protected final <T> Activity<T> activity(String name, Handler<? super T> onEnd) {
        return new Activity<>(this, name, onEnd);
    }

    protected final Timer timer(String name, Runnable onExpiry) {
        return new Timer(this, name, onExpiry);
    }

    /** A pool of {@code units} with a first-come-first-served queue. */
    protected final <T> Resource<T> resource(String name, int units, Handler<? super T> onGrant) {
        return resource(name, units, QueueDiscipline.fifo(), onGrant);
    }

    /** A pool of {@code units} with a queue of that discipline. */
    protected final <T> Resource<T> resource(
            String name, int units, QueueDiscipline<T> discipline, Handler<? super T> onGrant) {
        return new Resource<>(this, name, units, discipline, onGrant);
    }

    /** A pool of {@code units} that claimants of a lower {@code priority} number take away from others. */
    protected final <T> PreemptiveResource<T> preemptiveResource(
            String name, int units, ToLongFunction<? super T> priority, PreemptiveResource.Service<? super T> service) {
        return new PreemptiveResource<>(this, name, units, priority, service);
    }

    /** A room for {@code capacity} items. */
    protected final <I, C> Store<I, C> store(String name, int capacity, Store.Delivery<? super I, ? super C> onTake) {
        return new Store<>(this, name, capacity, onTake);
    }

    /** An empty vessel of that capacity; the handler is told of each claim that was met. */
    protected final <T> Container<T> container(String name, long capacity, Handler<? super T> onDone) {
        return new Container<>(this, name, capacity, onDone);
    }

    /** Servers that are shared equally by all jobs present, as {@link ProcessorSharing} describes. */
    protected final <T> ProcessorSharing<T> processorSharing(
            String name, ServiceCapacity capacity, Handler<? super T> onEnd) {
        return new ProcessorSharing<>(this, name, capacity, onEnd);
    }

    /** The stream of this entity for {@code purpose}; the same name gives the same draws whoever asks and whenever. */
    public final RandomStream stream(String purpose) {
        StreamName name = new StreamName(path + "/" + purpose, streams);
        streams = name;
        return sim.stream(name);
    }

    /** Whether the simulation was told to {@link Simulation#release} it. */
    public final boolean isReleased() {
        return isReleased;
    }

    /** Takes the continuation in; returns the one that it had last. */
    final @Nullable Continuation<?> add(Continuation<?> continuation) {
        Continuation<?> before = continuations;
        continuations = continuation;
        return before;
    }

    /** It gives up what the simulation keeps for it. */
    void release() {
        isReleased = true;
        for (Continuation<?> each = continuations; each != null; each = each.before) {
            sim.release(each);
        }
        for (StreamName each = streams; each != null; each = each.before()) {
            sim.release(each);
        }
        streams = null;
    }

    @Override
    public String toString() {
        return path;
    }
}
