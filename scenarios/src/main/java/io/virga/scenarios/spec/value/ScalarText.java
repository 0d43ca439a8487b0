package io.virga.scenarios.spec.value;

/**
 * A scalar of any type, as written.
 *
 * @param text its text
 * @param quoted whether it stood in quotes, which makes it a text whatever it looks like
 */
public record ScalarText(String text, boolean quoted) {
    @Override
    public String toString() {
        return text;
    }
}
