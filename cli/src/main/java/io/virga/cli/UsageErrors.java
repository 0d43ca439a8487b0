package io.virga.cli;

import io.virga.scenarios.parse.diagnostic.NearestName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what was probably meant. */
final class UsageErrors {
    private UsageErrors() {}

    static int report(ParameterException error, String[] arguments) {
        CommandLine command = error.getCommandLine();
        CommandLine.Help.ColorScheme colors = command.getColorScheme();
        command.getErr().println(colors.errorText("virga: " + error.getMessage()));
        String hint = hint(error, command);
        if (hint != null) {
            command.getErr().println(hint);
        }
        command.getErr().println("'" + command.getCommandSpec().qualifiedName() + " --help' lists what there is");
        return ExitCode.USAGE;
    }

    private static @Nullable String hint(ParameterException error, CommandLine command) {
        if (!(error instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return null;
        }
        String word = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
        List<String> known = word.startsWith("-")
                ? List.copyOf(command.getCommandSpec().optionsMap().keySet())
                : List.copyOf(command.getSubcommands().keySet());
        return NearestName.find(word, known)
                .map(name -> "did you mean '" + name + "'?")
                .orElse(null);
    }
}
