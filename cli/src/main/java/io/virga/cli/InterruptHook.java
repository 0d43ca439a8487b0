package io.virga.cli;

import io.virga.scenarios.experiment.Progress;

/** Turns Ctrl-C into a wish to stop, and the exit code into that of an interrupted program. */
final class InterruptHook implements AutoCloseable {
    private final Thread hook;

    private InterruptHook(Thread hook) {
        this.hook = hook;
    }

    static InterruptHook install(Progress progress) {
        Thread hook = new Thread(
                () -> {
                    progress.cancel();
                    System.err.println("\nvirga: interrupted; nothing was written");
                    System.err.flush();
                    Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
                },
                "interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
        return new InterruptHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending already: the hook itself says so.
            return;
        }
    }
}
