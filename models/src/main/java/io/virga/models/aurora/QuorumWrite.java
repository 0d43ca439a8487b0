package io.virga.models.aurora;

import io.virga.kernel.random.Sampler;
import io.virga.kernel.random.UniformSource;
import io.virga.kernel.random.Variate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/**
 * Time until a write has its quorum: it goes to the six copies of a group at once and is durable with the fourth answer of
 * those that are there. Each group is as likely as the others. An order statistic of unlike times has no closed moments.
 *
 * @param ways there and back, by copy
 * @param writeNanos until a copy has written it down
 * @param groups in the volume
 * @param there the copies that answer of groups in which none has failed, as bits
 * @param thereOfDegraded those of the other groups; at least four each
 */
record QuorumWrite(
        List<Variate> ways, Variate writeNanos, int groups, int there, SortedMap<Integer, Integer> thereOfDegraded)
        implements Sampler {
    @Override
    public double sample(UniformSource source) {
        int copies = thereOfDegraded.getOrDefault(source.nextInt(groups), there);
        double[] answers = new double[SegmentCopies.COPIES];
        for (int copy = 0; copy < answers.length; copy++) {
            // Drawn for those that are away as well, so that their absence moves no other draw.
            double answer = ways.get(copy).sample(source) + writeNanos.sample(source);
            answers[copy] = (copies & (1 << copy)) == 0 ? Double.POSITIVE_INFINITY : answer;
        }
        Arrays.sort(answers);
        return answers[SegmentCopies.WRITE_QUORUM - 1];
    }
}
