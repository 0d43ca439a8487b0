package io.virga.kernel.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
    private final RandomStream stream = RandomStream.of(1, 0, "service");

    @Test
    void drawsOfAKeyDependOnTheKeyAlone() {
        long first = stream.at(5, 2).nextLong();
        stream.nextLong();
        stream.at(5, 3).nextLong();
        stream.at(9).nextLong();
        assertThat(stream.at(5, 2).nextLong()).isEqualTo(first);
        assertThat(RandomStream.of(1, 0, "service").at(5, 2).nextLong()).isEqualTo(first);
    }

    @Test
    void sequentialDrawsAreLeftAloneByKeyedOnes() {
        RandomStream other = RandomStream.of(1, 0, "service");
        for (int i = 0; i < 100; i++) {
            other.at(i).nextLong();
            assertThat(other.nextLong()).isEqualTo(stream.nextLong());
        }
    }

    @Test
    void keysOfEqualPartsButAnotherLengthDiffer() {
        Set<Long> draws = new HashSet<>();
        draws.add(stream.nextLong());
        draws.add(stream.at(0).nextLong());
        draws.add(stream.at(0, 0).nextLong());
        draws.add(stream.at(0, 0, 0).nextLong());
        assertThat(draws).hasSize(4);
    }

    @Test
    void seedReplicationNameAndKeyEachChangeTheDraws() {
        Set<Long> draws = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            for (int replication = 0; replication < 20; replication++) {
                for (String name : new String[] {"a", "b", "ab", "ba", "Aa", "BB"}) {
                    RandomStream s = RandomStream.of(seed, replication, name);
                    for (int key = 0; key < 20; key++) {
                        draws.add(s.at(key).nextLong());
                    }
                }
            }
        }
        assertThat(draws).hasSize(20 * 20 * 6 * 20);
    }

    @Test
    void antitheticNumbersAddUpToOne() {
        RandomStream mirrored = stream.antithetic();
        for (int i = 0; i < 1000; i++) {
            assertThat(stream.nextDouble() + mirrored.nextDouble()).isEqualTo(1.0);
            assertThat(stream.at(i).nextDouble() + mirrored.at(i).nextDouble()).isEqualTo(1.0);
        }
    }

    @Test
    void uniformNumbersLieStrictlyInsideTheUnitInterval() {
        assertThat(RandomStream.toUniform(0L)).isEqualTo(0x1.0p-53);
        assertThat(RandomStream.toUniform(-1L)).isEqualTo(1 - 0x1.0p-53);
    }
}
