package io.virga.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourceTest {
    private final Recorder entity = Recorder.create();

    @Test
    void queuesClaimantsWhileAllUnitsAreBusy() {
        Resource<String> pool = entity.pool(2, QueueDiscipline.fifo());
        for (String claimant : new String[] {"a", "b", "c", "d"}) {
            pool.request(claimant);
        }
        assertThat(entity.log).containsExactly("0 grant a", "0 grant b");
        assertThat(pool.queueLength()).isEqualTo(2);
        pool.release();
        assertThat(entity.log).endsWith("0 grant c");
        assertThat(pool.held()).isEqualTo(2);
        pool.release();
        pool.release();
        pool.release();
        assertThat(pool.held()).isZero();
        assertThat(entity.log).hasSize(4);
    }

    @Test
    void lastComeFirstServedTurnsTheQueueAround() {
        assertOrder(QueueDiscipline.lifo(), "grant 9 grant 5 grant 1 grant 7");
    }

    @Test
    void theLowestKeyComesFirstAndEqualOnesInOrderOfArrival() {
        assertOrder(QueueDiscipline.byPriority(Long::parseLong), "grant 1 grant 5 grant 7 grant 9");
        Recorder other = Recorder.create();
        Resource<String> pool = other.pool(1, QueueDiscipline.shortestFirst(String::length));
        for (String claimant : new String[] {"x", "aa", "b", "cc", "d"}) {
            pool.request(claimant);
        }
        for (int i = 0; i < 4; i++) {
            pool.release();
        }
        assertThat(other.log).containsExactly("0 grant x", "0 grant b", "0 grant d", "0 grant aa", "0 grant cc");
    }

    private void assertOrder(QueueDiscipline<String> discipline, String expected) {
        Resource<String> pool = entity.pool(1, discipline);
        for (String claimant : new String[] {"0", "7", "1", "5", "9"}) {
            pool.request(claimant);
        }
        for (int i = 0; i < 4; i++) {
            pool.release();
        }
        assertThat(String.join(" ", entity.log.subList(1, 5)).replace("0 grant", "grant"))
                .isEqualTo(expected);
    }

    /** Chi-square with two degrees of freedom; the test fails by chance once in ten thousand seeds. */
    @Test
    void randomServiceTakesEachOfTheWaitingAlike() {
        Map<String, Integer> firsts = new HashMap<>();
        int runs = 3000;
        for (int seed = 0; seed < runs; seed++) {
            Simulation sim = Simulation.create(SimulationConfig.of(seed, 0));
            Recorder recorder = new Recorder(sim, "test");
            Resource<String> pool = recorder.pool(1, QueueDiscipline.random(sim.stream("order")));
            for (String claimant : new String[] {"x", "a", "b", "c"}) {
                pool.request(claimant);
            }
            pool.release();
            firsts.merge(recorder.log.get(1), 1, Integer::sum);
        }
        assertThat(firsts).hasSize(3);
        double expected = runs / 3.0;
        double chiSquare = firsts.values().stream()
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        assertThat(chiSquare).isLessThan(18.4);
    }

    @Test
    void aClaimantOfSeveralUnitsKeepsThoseBehindItWaiting() {
        Resource<String> pool = entity.pool(3, QueueDiscipline.fifo());
        pool.request("a", 2);
        pool.request("b", 3);
        pool.request("c", 1);
        assertThat(pool.queueLength()).isEqualTo(2);
        pool.release(2);
        assertThat(entity.log).containsExactly("0 grant a", "0 grant b");
        pool.release(3);
        assertThat(entity.log).endsWith("0 grant c");
        assertThat(pool.held()).isEqualTo(1);
    }

    @Test
    void oneThatGivesUpLeavesTheQueueAndLetsTheNextIn() {
        Resource<String> pool = entity.pool(2, QueueDiscipline.fifo());
        pool.request("a");
        pool.request("big", 2);
        pool.request("b");
        assertThat(pool.withdraw("big")).isTrue();
        assertThat(pool.withdraw("big")).isFalse();
        assertThat(entity.log).containsExactly("0 grant a", "0 grant b");
        assertThat(pool.queueLength()).isZero();
    }

    @Test
    void releasingWhatWasNeverHeldIsAnError() {
        Resource<String> pool = entity.pool(2, QueueDiscipline.fifo());
        pool.request("a");
        pool.release();
        assertThatThrownBy(pool::release)
                .hasMessageContaining("at 0 ns resource test#pool: released 1 units that were never held");
        assertThatThrownBy(() -> pool.request("a", 3)).hasMessageContaining("asks for 3 of 2 units");
    }

    @Test
    void aQueueBeyondItsLimitIsAnError() {
        Simulation sim = Simulation.create(SimulationConfig.of(1, 0).withLimits(new Limits(10, 10, 2)));
        Resource<String> pool = new Recorder(sim, "small").pool(1, QueueDiscipline.fifo());
        pool.request("a");
        pool.request("b");
        pool.request("c");
        assertThatThrownBy(() -> pool.request("d")).hasMessageContaining("the queue passed its limit of 2 claimants");
    }

    @Test
    void timeAveragesFollowTheHoldersAndTheQueue() {
        Resource<String> pool = entity.pool(1, QueueDiscipline.fifo());
        entity.at(10, () -> pool.request("a"));
        entity.at(20, () -> pool.request("b"));
        entity.at(40, pool::release);
        entity.at(50, pool::release);
        entity.simulation().runUntil(100);
        assertThat(pool.busy().mean()).isEqualTo(0.4);
        assertThat(pool.waiting().mean()).isEqualTo(0.2);
        assertThat(pool.waiting().max()).isEqualTo(1);
    }

    @Test
    void resetDismissesTheQueueInOrder() {
        Resource<String> pool = entity.pool(1, QueueDiscipline.fifo());
        pool.request("a");
        pool.request("b");
        pool.request("c");
        pool.reset(claimant -> entity.log("dismiss " + claimant));
        assertThat(entity.log).containsExactly("0 grant a", "0 dismiss b", "0 dismiss c");
        assertThat(pool.held()).isZero();
    }

    @Test
    void theMoreUrgentTakesTheUnitAwayAndTheInterruptedGoesOnFirst() {
        PreemptiveResource<String> pool = entity.preemptivePool(1);
        pool.request("2a");
        pool.request("2b");
        pool.request("1x");
        pool.request("1y");
        assertThat(pool.queueLength()).isEqualTo(3);
        pool.release("1x");
        pool.release("1y");
        pool.release("2a");
        assertThat(entity.log)
                .containsExactly(
                        "0 begin 2a", "0 interrupt 2a", "0 begin 1x", "0 begin 1y", "0 begin 2a", "0 begin 2b");
        assertThatThrownBy(() -> pool.release("2a")).hasMessageContaining("2a released a unit that it does not hold");
    }
}
