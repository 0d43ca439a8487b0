package io.virga.models.pricing;

/** A price book lacks a price: the message names the book and the nearest that it has. */
public final class UnknownPriceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownPriceException(String message) {
        super(message);
    }
}
