package io.virga.models.calibration;

/** No demands lead to what was observed; the message says why. */
public final class ImpossiblePointException extends Exception {
    private static final long serialVersionUID = 1L;

    ImpossiblePointException(String reason) {
        super(reason);
    }
}
