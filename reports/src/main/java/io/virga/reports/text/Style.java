package io.virga.reports.text;

import io.virga.scenarios.result.Verdict;

/** What a piece of text means; as an ANSI colour where colours are wanted. */
enum Style {
    PLAIN(""),
    STRONG("1"),
    QUIET("2"),
    GOOD("32"),
    BAD("1;31"),
    DOUBTFUL("33");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    static Style of(Verdict verdict) {
        return switch (verdict) {
            case MET -> GOOD;
            case MISSED -> BAD;
            case UNDECIDED -> DOUBTFUL;
        };
    }

    String paint(String text) {
        return code.isEmpty() || text.isBlank() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
