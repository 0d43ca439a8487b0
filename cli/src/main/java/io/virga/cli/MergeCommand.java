package io.virga.cli;

import io.virga.scenarios.sweep.Sweep;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code virga merge}. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Puts the shards of a sweep together and prints it as if one machine had run it.")
final class MergeCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "What 'virga sweep --shard' wrote, of all shards.")
    private List<Path> files = List.of();

    @Mixin
    private SweepFormat format = new SweepFormat();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private CommandSpec spec;

    @Override
    public Integer call() {
        format.check();
        new Console(spec.commandLine()).out(format.text(Sweep.merge(files)));
        return ExitCode.OK;
    }
}
