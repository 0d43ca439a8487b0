package io.virga.models.traffic;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.kind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.Simulation;
import io.virga.models.topology.AvailabilityZone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final Patient caller = new Patient(cloud.sim());
    private final Hop hop = cloud.hop("x", 0, demand(0, 0), call -> null, Hop.Options.ONCE);
    private final Request request = cloud.calls().internalRequest(kind(hop), 1);
    private final Deadlines deadlines = new Deadlines(cloud.sim(), "deadlines", SECOND);

    private Call open() {
        return cloud.calls().open(request, hop, caller, null, 0, 0);
    }

    private Call watch() {
        Call call = open();
        deadlines.watch(call);
        return call;
    }

    @Test
    void tellsTheCallerExactlyAtTheLimit() {
        cloud.at(3 * MS, this::watch);
        cloud.at(4 * MS, this::watch);
        cloud.sim().runUntil(10 * SECOND);
        assertThat(caller.expiredAt).containsExactly(3 * MS + SECOND, 4 * MS + SECOND);
    }

    @Test
    void forgetsCallsThatWereClosed() {
        Call first = watch();
        cloud.at(5 * MS, this::watch);
        cloud.calls().close(first);
        cloud.sim().runUntil(10 * SECOND);
        assertThat(caller.expiredAt).containsExactly(5 * MS + SECOND);
    }

    @Test
    void doesNotTakeACallForThePooledObjectsLaterUse() {
        Call first = watch();
        cloud.at(300 * MS, () -> {
            cloud.calls().close(first);
            assertThat(open()).isSameAs(first);
        });
        cloud.sim().runUntil(10 * SECOND);
        assertThat(caller.expiredAt).isEmpty();
    }

    @Test
    void costsNoEventForCallsThatAreAnsweredInTime() {
        cloud.sim().runUntil(0);
        long before = cloud.sim().events();
        for (int i = 0; i < 1_000; i++) {
            Call call = watch();
            cloud.at((i + 1) * MS, () -> cloud.calls().close(call));
        }
        cloud.sim().runUntil(10 * SECOND);
        assertThat(caller.expiredAt).isEmpty();
        assertThat(cloud.sim().events() - before).isLessThanOrEqualTo(2);
    }

    @Test
    void growsWithTheNumberOfCallsAndKeepsTheirOrder() {
        List<Long> expected = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            int n = i;
            cloud.at(i * MS / 2, () -> {
                Call call = watch();
                if (n % 3 == 0) {
                    cloud.calls().close(call);
                } else {
                    expected.add(n * MS / 2 + SECOND);
                }
            });
        }
        cloud.sim().runUntil(10 * SECOND);
        assertThat(caller.expiredAt).isEqualTo(expected);
    }

    @Test
    void watchesOverNothingIfTheLimitIsForEver() {
        Deadlines never = new Deadlines(cloud.sim(), "never", Caller.FOR_EVER);
        never.watch(open());
        cloud.sim().runUntil(1_000 * SECOND);
        assertThat(caller.expiredAt).isEmpty();
        assertThat(cloud.sim().events()).isZero();
    }

    @Test
    void refusesALimitThatIsNotPositive() {
        assertThatThrownBy(() -> new Deadlines(cloud.sim(), "none", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void closesACallOnlyOnce() {
        Call call = open();
        cloud.calls().close(call);
        assertThatThrownBy(() -> cloud.calls().close(call)).isInstanceOf(IllegalStateException.class);
    }

    /** Notes when its calls expire. */
    private static final class Patient extends Entity implements Caller {
        private final InPort<Call> answers = inPort("answer", call -> {});
        private final List<Long> expiredAt = new ArrayList<>();

        Patient(Simulation sim) {
            super(sim, "patient");
        }

        @Override
        public InPort<Call> answers() {
            return answers;
        }

        @Override
        public @Nullable AvailabilityZone zone() {
            return null;
        }

        @Override
        public long connectTimeoutNanos() {
            return FOR_EVER;
        }

        @Override
        public long idleTimeoutNanos() {
            return FOR_EVER;
        }

        @Override
        public void expired(Call call) {
            expiredAt.add(now());
        }
    }
}
