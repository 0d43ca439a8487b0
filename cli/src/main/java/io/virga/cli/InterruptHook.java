package io.virga.cli;

import io.virga.scenarios.experiment.Progress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C into a wish to stop, waits until what is finished has been written, and makes the exit code that of an
 * interrupted program.
 */
final class InterruptHook implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook;

    private InterruptHook(Progress progress) {
        hook = new Thread(() -> interrupt(progress), "interrupt");
    }

    static InterruptHook install(Progress progress) {
        InterruptHook hook = new InterruptHook(progress);
        Runtime.getRuntime().addShutdownHook(hook.hook);
        return hook;
    }

    private void interrupt(Progress progress) {
        progress.cancel();
        try {
            if (!written.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("virga: interrupted while it was writing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }

    /** All that was to be written is written. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending already: the hook waits for this.
            written.countDown();
        }
    }
}
