package io.virga.models.fault;

import io.virga.kernel.random.UniformSource;
import io.virga.models.compute.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Instances chosen at random among those that run. */
final class InstanceChoice {
    private InstanceChoice() {}

    /** @return {@code count} of them, all when there are fewer */
    static List<Instance> of(List<Instance> running, int count, UniformSource draws) {
        List<Instance> candidates = new ArrayList<>(running);
        List<Instance> chosen = new ArrayList<>();
        while (chosen.size() < count && !candidates.isEmpty()) {
            chosen.add(candidates.remove(draws.nextInt(candidates.size())));
        }
        return chosen;
    }

    /** "2 instances reboot: a.1, a.2". */
    static String describe(List<Instance> chosen, String does) {
        String paths = chosen.stream().map(Instance::path).collect(Collectors.joining(", "));
        return chosen.size() + " instances " + does + (paths.isEmpty() ? "" : ": " + paths);
    }
}
