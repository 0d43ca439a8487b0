package io.virga.reports.format;

/** A piece of a phrase: words, or a number that knows where it comes from. */
public sealed interface Part permits Part.Words, Figure {
    String text();

    record Words(String text) implements Part {}
}
