package io.virga.models.fault;

import io.virga.kernel.random.UniformSource;
import io.virga.models.aurora.ClusterVolume;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Copies of a protection group of a cluster volume fail, and are repaired from their peers.
 *
 * @param target path of the cluster
 * @param copies how many of the six, chosen at random as the group is
 */
public record SegmentFailure(String target, ClusterVolume volume, int copies) implements Fault {
    public SegmentFailure {
        if (copies < 1 || copies > ClusterVolume.COPIES) {
            throw new IllegalArgumentException("1 to 6 copies fail, not " + copies);
        }
    }

    @Override
    public Strike strike(UniformSource draws) {
        int group = draws.nextInt(volume.groups());
        List<Integer> left = new ArrayList<>();
        for (int copy = 0; copy < ClusterVolume.COPIES; copy++) {
            left.add(copy);
        }
        List<Integer> failed = new ArrayList<>();
        while (failed.size() < copies) {
            failed.add(left.remove(draws.nextInt(left.size())));
        }
        failed.forEach(copy -> volume.failSegment(group, copy));
        String names = failed.stream().map(volume::nameOf).sorted().collect(Collectors.joining(", "));
        return new Strike("protection group " + group + " loses its copies " + names, null);
    }
}
