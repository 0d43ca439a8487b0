package io.virga.cli;

import io.virga.models.compute.InstanceType;
import io.virga.scenarios.build.Machines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code virga catalog}. */
@Command(
        name = "catalog",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Shows what the program knows about the cloud.",
        subcommands = CatalogCommand.Instances.class)
final class CatalogCommand {
    /** {@code virga catalog instances}. */
    @Command(
            name = "instances",
            mixinStandardHelpOptions = true,
            description = "Lists instance types with their processors and memory.")
    static final class Instances implements Runnable {
        @Option(names = "--family", paramLabel = "NAME", description = "Only this family, such as m7g or db.r6g.")
        private String family = "";

        @Spec
        @SuppressWarnings("NullAway.Init") // set by the command line parser
        private CommandSpec spec;

        @Override
        public void run() {
            List<InstanceType> types = new ArrayList<>(Machines.types().ec2Types());
            types.addAll(Machines.types().databaseClasses());
            types.removeIf(type -> !family.isEmpty() && !type.name().startsWith(family + "."));
            if (types.isEmpty()) {
                throw new CommandException(ExitCode.INVALID, "the catalogue has no family '" + family + "'");
            }
            StringBuilder table = new StringBuilder();
            table.append(String.format(
                    Locale.ROOT, "%-22s %6s %10s  %-7s %s%n", "TYPE", "vCPU", "GiB", "ARCH", "PROCESSOR"));
            for (InstanceType type : types) {
                table.append(String.format(
                        Locale.ROOT,
                        "%-22s %6d %10.2f  %-7s %s%n",
                        type.name(),
                        type.vcpus(),
                        type.memoryGib(),
                        type.architecture(),
                        type.manufacturer()));
            }
            new Console(spec.commandLine()).out(table.toString());
        }
    }
}
