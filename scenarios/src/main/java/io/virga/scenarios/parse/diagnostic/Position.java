package io.virga.scenarios.parse.diagnostic;

/**
 * A place in a text.
 *
 * @param source the text
 * @param line number of the line
 * @param column number of the first character in its line, from 1, counted in Unicode code points
 * @param length number of code points to mark, at least 1
 */
public record Position(SourceText source, int line, int column, int length) {}
