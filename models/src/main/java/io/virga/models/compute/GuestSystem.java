package io.virga.models.compute;

import io.virga.kernel.Timer;
import io.virga.models.traffic.ServiceStation;

/** The operating system of an instance: it boots, hangs and goes on, and the application on it answers accordingly. */
final class GuestSystem {
    private final ServiceStation application;
    private final Timer booted;
    private Runnable onBooted = () -> {};
    private long bootNanos;
    private boolean keepsMemory;
    private boolean isHung;

    /** @param booted expires when it has booted, and then calls {@link #booted} */
    GuestSystem(ServiceStation application, Timer booted) {
        this.application = application;
        this.booted = booted;
    }

    void onBooted(Runnable listener) {
        this.onBooted = listener;
    }

    /** How long it takes from now on until the application answers. */
    void bootTakes(long nanos) {
        bootNanos = nanos;
    }

    long bootNanos() {
        return bootNanos;
    }

    /** Whether what is in memory is there again after the next boot. */
    void keepsMemory(boolean keeps) {
        keepsMemory = keeps;
    }

    void boot() {
        application.close();
        booted.schedule(bootNanos);
    }

    void booted() {
        if (keepsMemory) {
            application.serve();
        } else {
            application.serveCold();
        }
        onBooted.run();
    }

    void hang() {
        isHung = true;
        booted.cancel();
        application.silence();
    }

    /** Goes on where it hung; nothing if it has begun anew meanwhile. */
    void resume() {
        if (isHung) {
            isHung = false;
            application.serve();
        }
    }

    boolean isHung() {
        return isHung;
    }

    /** It boots no more, and what hung is no matter now. */
    void end() {
        booted.cancel();
        isHung = false;
    }

    /** Nobody hears of it any more. */
    void cutOff() {
        end();
        application.silence();
    }

    /** The application closes its connections, if it has any, and is gone. */
    void quit() {
        if (application.state() != ServiceStation.State.SILENT) {
            application.close();
            application.silence();
        }
    }
}
