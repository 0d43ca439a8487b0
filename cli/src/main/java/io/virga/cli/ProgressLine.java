package io.virga.cli;

import io.virga.scenarios.experiment.Progress;
import java.util.Locale;

/** A line on standard error that says how far a run is, while there is a terminal to show it. */
final class ProgressLine implements AutoCloseable {
    private static final long PERIOD_MILLIS = 250;

    private final Progress progress;
    private final Console console;
    private final Thread painter;
    private final long startNanos = System.nanoTime();
    private volatile boolean running;

    private ProgressLine(Progress progress, Console console, boolean shown) {
        this.progress = progress;
        this.console = console;
        this.running = shown;
        this.painter = new Thread(this::paint, "progress");
        painter.setDaemon(true);
    }

    static ProgressLine start(Progress progress, Console console, boolean quiet) {
        boolean shown = !quiet && Console.progressOnErr();
        ProgressLine line = new ProgressLine(progress, console, shown);
        if (shown) {
            line.painter.start();
        } else if (!quiet) {
            console.message(
                    "simulating " + (progress.isUpTo() ? "up to " : "") + progress.replications() + " replications");
        }
        return line;
    }

    private void paint() {
        while (running) {
            console.progress(text());
            try {
                Thread.sleep(PERIOD_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private String text() {
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        double fraction = progress.fraction();
        String left = fraction > 0.01 ? String.format(Locale.ROOT, ", %.0f s left", seconds / fraction - seconds) : "";
        return String.format(
                Locale.ROOT,
                "simulating %3.0f%%  %d of %s%d replications done  %.1f million events/s%s",
                100 * fraction,
                progress.finished(),
                progress.isUpTo() ? "up to " : "",
                progress.replications(),
                progress.events() / seconds / 1e6,
                left);
    }

    @Override
    public void close() {
        if (running) {
            running = false;
            painter.interrupt();
            try {
                painter.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            console.endProgress();
        }
    }
}
