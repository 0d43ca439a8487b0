package io.virga.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.assertj.core.api.Assertions;

/** What a command line left behind. */
record Ran(int exitCode, String out, String err) {
    /** The folder of the module is the working directory of its tests. */
    static final Path EXAMPLES = Path.of("..", "examples");

    static Ran virga(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = VirgaCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
        return new Ran(exitCode, out.toString(), err.toString());
    }

    /** Ended with this code, for a reason on standard error that is meant for its user. */
    Ran refused(int expectedCode, String reason) {
        Assertions.assertThat(err).contains(reason).doesNotContain("\tat ", "Exception", "fault of Virga");
        Assertions.assertThat(out).isEmpty();
        Assertions.assertThat(exitCode).isEqualTo(expectedCode);
        return this;
    }

    /** Ended well. */
    Ran succeeded() {
        Assertions.assertThat(exitCode)
                .withFailMessage(() -> String.format(Locale.ROOT, "ended with %d: %s", exitCode, err))
                .isEqualTo(ExitCode.OK);
        return this;
    }
}
