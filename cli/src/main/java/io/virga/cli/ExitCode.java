package io.virga.cli;

/** What the program's exit codes mean. */
final class ExitCode {
    static final int OK = 0;
    /** A fault of Virga's own. */
    static final int FAULT = 1;

    static final int USAGE = 2;
    /** An invalid scenario, or other input or output that cannot be used. */
    static final int INVALID = 3;

    /** Designs differ, where the user asked to be told so. */
    static final int DIFFERS = 10;

    static final int OBJECTIVE_MISSED = 99;
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
