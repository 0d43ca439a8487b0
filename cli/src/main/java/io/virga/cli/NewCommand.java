package io.virga.cli;

import io.virga.scenarios.parse.diagnostic.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code virga new}. */
@Command(name = "new", mixinStandardHelpOptions = true, description = "Writes a scenario to start from.")
final class NewCommand implements Runnable {
    private static final List<String> TEMPLATES = List.of("shop-3az", "mm1", "mm4", "mg1-ps");

    @Option(
            names = "--template",
            paramLabel = "NAME",
            defaultValue = "shop-3az",
            description = "One of shop-3az, mm1, mm4, mg1-ps (default: ${DEFAULT-VALUE}).")
    private String template = "";

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "Where to write it; without it, standard output.")
    private @Nullable Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private CommandSpec spec;

    @Override
    public void run() {
        String text = read();
        Console console = new Console(spec.commandLine());
        Path target = file;
        if (target == null) {
            console.out(text);
            return;
        }
        try {
            Files.writeString(target, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new CommandException(ExitCode.INVALID, target + " exists already; nothing was written");
        } catch (IOException e) {
            throw new CommandException(ExitCode.INVALID, "cannot write " + target + ": " + e.getMessage());
        }
        console.message("wrote " + target + "; 'virga run " + target + "' runs it");
    }

    private String read() {
        if (!TEMPLATES.contains(template)) {
            String hint = NearestName.find(template, TEMPLATES)
                    .map(name -> "; did you mean '" + name + "'?")
                    .orElse(".");
            throw new CommandException(
                    ExitCode.USAGE,
                    "there is no template '" + template + "'" + hint + " Templates are "
                            + String.join(", ", TEMPLATES));
        }
        try (InputStream in = NewCommand.class.getResourceAsStream("templates/" + template + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("the template " + template + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
