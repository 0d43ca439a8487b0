package io.virga.models.topology;

/** Something that stops when its place loses power. */
public interface PowerDependent {
    /** Stops at once; what it was doing is lost without a word to anyone. */
    void powerLost();

    /** Power is back; whether and when it works again is its own affair. */
    void powerRestored();
}
