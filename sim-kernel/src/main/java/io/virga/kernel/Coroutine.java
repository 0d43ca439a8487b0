package io.virga.kernel;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A body that can be suspended in its middle: a thread of its own, of which exactly one runs, the body's or the
 * executive's. Control is handed over by semaphores, which also carry all that was written across.
 */
final class Coroutine {
    /** Unwinds a body that will never be resumed; an error, so that no body catches it by accident. */
    private static final class Abandoned extends Error {
        private static final long serialVersionUID = 1L;

        Abandoned() {
            super("the simulation was closed", null, false, false);
        }
    }

    private final String name;
    private final Runnable body;
    private final long patienceMillis;
    private final Semaphore bodyMayRun = new Semaphore(0);
    private final Semaphore executiveMayRun = new Semaphore(0);
    private @Nullable Thread thread;
    private @Nullable Throwable failure;
    private boolean abandoned;
    private boolean ended;

    Coroutine(String name, Runnable body, long patienceMillis) {
        this.name = name;
        this.body = body;
        this.patienceMillis = patienceMillis;
    }

    /** Runs the body on until it suspends itself or ends; called by the executive. */
    void resume() {
        if (ended) {
            return;
        }
        if (thread == null) {
            thread = ProcessThreads.start(name, this::run);
        }
        bodyMayRun.release();
        awaitBody();
        Throwable thrown = failure;
        failure = null;
        if (thrown instanceof RuntimeException e) {
            throw e;
        } else if (thrown != null) {
            throw new IllegalStateException("its body failed with " + thrown, thrown);
        }
    }

    /** Hands control back to the executive; called by the body. */
    void suspend() {
        executiveMayRun.release();
        bodyMayRun.acquireUninterruptibly();
        if (abandoned) {
            throw new Abandoned();
        }
    }

    /** Unwinds the body if it is suspended; called by the executive. */
    void abandon() {
        abandoned = true;
        if (thread != null && !ended) {
            bodyMayRun.release();
            awaitBody();
        }
        ended = true;
    }

    /** Whether it is the body that asks. */
    boolean isOfThisThread() {
        return Thread.currentThread() == thread;
    }

    boolean isEnded() {
        return ended;
    }

    private void run() {
        bodyMayRun.acquireUninterruptibly();
        try {
            body.run();
        } catch (Abandoned e) {
            // The simulation was closed; there is nobody left to tell.
        } catch (Throwable e) {
            failure = e;
        } finally {
            ended = true;
            executiveMayRun.release();
        }
    }

    private void awaitBody() {
        try {
            if (!executiveMayRun.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                abandoned = true;
                ended = true;
                throw new IllegalStateException("it did not hold, wait or end within " + patienceMillis
                        + " ms: does its body loop without letting time pass?");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the thread of the simulation was interrupted", e);
        }
    }
}
