package io.virga.models.storage;

/**
 * A rule of block storage that is broken.
 *
 * @param property of the volume that breaks it
 * @param message what is wrong, with figures
 * @param source where AWS says so
 */
public record StorageRule(String property, String message, String source) {
    @Override
    public String toString() {
        return message + " (" + source + ")";
    }
}
