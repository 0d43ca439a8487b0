package io.virga.cli;

import io.virga.scenarios.experiment.Progress;
import java.util.Locale;

/** A line on standard error that says how far a run is, while there is a terminal to show it. */
final class ProgressLine implements AutoCloseable {
    private static final long PERIOD_MILLIS = 250;

    private final Progress progress;
    private final String noun;
    private final Console console;
    private final Thread painter;
    private final long startNanos = System.nanoTime();
    private volatile boolean running;

    private ProgressLine(Progress progress, String noun, Console console, boolean shown) {
        this.progress = progress;
        this.noun = noun;
        this.console = console;
        this.running = shown;
        this.painter = new Thread(this::paint, "progress");
        painter.setDaemon(true);
    }

    /** Of replications; where there is no terminal, a message says how many there are. */
    static ProgressLine start(Progress progress, Console console, boolean quiet) {
        if (!quiet && !Console.progressOnErr()) {
            console.message(
                    "simulating " + (progress.isUpTo() ? "up to " : "") + progress.replications() + " replications");
        }
        return start(progress, "replications", console, quiet);
    }

    /** Of anything that is counted. */
    static ProgressLine start(Progress progress, String noun, Console console, boolean quiet) {
        boolean shown = !quiet && Console.progressOnErr();
        ProgressLine line = new ProgressLine(progress, noun, console, shown);
        if (shown) {
            line.painter.start();
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
        String speed = progress.events() == 0
                ? ""
                : String.format(Locale.ROOT, "  %.1f million events/s", progress.events() / seconds / 1e6);
        return String.format(
                Locale.ROOT,
                "simulating %3.0f%%  %d of %s%d %s done%s%s",
                100 * fraction,
                progress.finished(),
                progress.isUpTo() ? "up to " : "",
                progress.replications(),
                noun,
                speed,
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
