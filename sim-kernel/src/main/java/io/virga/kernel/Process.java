package io.virga.kernel;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An entity whose life is written as one body that holds, waits and goes on, as in SimJava: for teaching and for small
 * models. Exactly one body runs at a time, handed control by the executive, so that a run is as deterministic as with
 * handlers; each switch costs some microseconds. {@link Simulation#close} ends the bodies that still wait.
 */
@SuppressWarnings("JavaLangClash") // The word of the field since SIMULA; nobody starts programs here.
public abstract class Process extends Entity {
    private final Coroutine coroutine;
    private final Timer wakeUp;
    private boolean activated;
    private @Nullable String interruption;
    private @Nullable Mailbox<?> awaited;

    /** The body begins at the time of construction, as an event of its own. */
    protected Process(Simulation sim, String path) {
        super(sim, path);
        coroutine = new Coroutine(path, this::body, sim.limits().processMillis());
        wakeUp = timer("body", coroutine::resume);
        sim.register(coroutine);
        wakeUp.schedule(0);
    }

    /** What this process does from its beginning to its end. */
    protected abstract void body();

    /**
     * Lets time pass.
     *
     * @throws ProcessInterruption if another entity interrupts it
     */
    protected final void hold(long durationNanos) {
        wakeUp.schedule(durationNanos);
        suspend();
    }

    /**
     * Waits until it is activated; returns at once if it was activated since it last waited.
     *
     * @throws ProcessInterruption if another entity interrupts it
     */
    protected final void passivate() {
        while (!activated) {
            suspend();
        }
        activated = false;
    }

    /** Ends the {@link #passivate} of this process, or lets its next one return at once. */
    public final void activate() {
        activated = true;
        if (awaited == null && !wakeUp.isScheduled()) {
            wakeUp.schedule(0);
        }
    }

    /** A port with a queue that this process receives from when it wants to. */
    protected final <T> Mailbox<T> mailbox(String name) {
        return new Mailbox<>(this, name);
    }

    /** Takes the first message, waiting for it if there is none. */
    protected final <T> T waitFor(Mailbox<T> mailbox) {
        return waitFor(mailbox, message -> true);
    }

    /** Takes the first message that is wanted, waiting for it if there is none; others stay in the mailbox. */
    protected final <T> T waitFor(Mailbox<T> mailbox, Predicate<? super T> wanted) {
        @Nullable T message = mailbox.poll(wanted);
        while (message == null) {
            awaited = mailbox;
            suspend();
            message = mailbox.poll(wanted);
        }
        return message;
    }

    /** Takes the first message that is wanted, waiting for at most that long. */
    protected final <T> Optional<T> waitFor(Mailbox<T> mailbox, Predicate<? super T> wanted, long timeoutNanos) {
        long deadline = now() + timeoutNanos;
        @Nullable T message = mailbox.poll(wanted);
        while (message == null && now() < deadline) {
            awaited = mailbox;
            wakeUp.schedule(deadline - now());
            suspend();
            message = mailbox.poll(wanted);
        }
        return Optional.ofNullable(message);
    }

    /** Ends what this process waits for with a {@link ProcessInterruption}; does nothing to one that has ended. */
    public final void interrupt(String reason) {
        if (!coroutine.isEnded()) {
            interruption = reason;
            wakeUp.schedule(0);
        }
    }

    /** Its body is ended where it waits. */
    @Override
    final void release() {
        if (coroutine.isOfThisThread()) {
            throw new SimulationException(path() + " cannot be released by its own body: let the body end");
        }
        super.release();
        simulation().release(coroutine);
    }

    public final boolean isEnded() {
        return coroutine.isEnded();
    }

    /** A message came into a mailbox of this process. */
    final void arrived(Mailbox<?> mailbox) {
        if (awaited == mailbox) {
            wakeUp.cancel();
            coroutine.resume();
        }
    }

    private void suspend() {
        coroutine.suspend();
        awaited = null;
        wakeUp.cancel();
        String reason = interruption;
        if (reason != null) {
            interruption = null;
            throw new ProcessInterruption(reason);
        }
    }
}
