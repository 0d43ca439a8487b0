package io.virga.kernel;

/** Another entity interrupted what a process was waiting for. */
public final class ProcessInterruption extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProcessInterruption(String reason) {
        super(reason);
    }
}
