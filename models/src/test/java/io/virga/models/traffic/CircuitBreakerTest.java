package io.virga.models.traffic;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.every;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
    private static final CircuitBreaker.Settings SETTINGS = new CircuitBreaker.Settings(0.5, 4, 10, 2);

    private final CircuitBreaker breaker = new CircuitBreaker(SETTINGS);

    private void end(boolean... outcomes) {
        for (boolean ok : outcomes) {
            assertThat(breaker.admits(0)).isTrue();
            breaker.ended(ok, 0);
        }
    }

    @Test
    void staysClosedUntilItsWindowIsFull() {
        end(false, false, false);
        assertThat(breaker.state()).isEqualTo(CircuitBreaker.State.CLOSED);
        end(true);
        assertThat(breaker.state()).isEqualTo(CircuitBreaker.State.OPEN);
    }

    @Test
    void looksAtTheLastCallsOnly() {
        end(false, true, true, true, false);
        assertThat(breaker.state()).as("one of four").isEqualTo(CircuitBreaker.State.CLOSED);
        end(false);
        assertThat(breaker.state()).as("two of four").isEqualTo(CircuitBreaker.State.OPEN);
    }

    @Test
    void admitsAFewTrialsAfterItsTimeAndClosesWhenTheySucceed() {
        end(false, false, false, false);
        assertThat(breaker.admits(9)).isFalse();
        assertThat(breaker.admits(10)).isTrue();
        assertThat(breaker.admits(10)).isTrue();
        assertThat(breaker.admits(10)).as("a third trial").isFalse();
        breaker.ended(true, 11);
        assertThat(breaker.state()).isEqualTo(CircuitBreaker.State.HALF_OPEN);
        breaker.ended(true, 11);
        assertThat(breaker.state()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void opensAgainWhenTrialsFail() {
        end(false, false, false, false);
        assertThat(breaker.admits(10)).isTrue();
        assertThat(breaker.admits(10)).isTrue();
        breaker.ended(true, 12);
        breaker.ended(false, 12);
        assertThat(breaker.admits(21)).isFalse();
        assertThat(breaker.admits(22)).isTrue();
    }

    @Test
    void sparesAFailingHopTheCallsThatWouldFail() {
        TestCloud cloud = TestCloud.withoutLatency(1);
        Hop web = cloud.hop("web", 0, demand(0, 0), cloud.station("web", settings(99, 99, 9)));
        int[] tries = {0};
        Router nobody = call -> {
            tries[0]++;
            return null;
        };
        Hop db = cloud.hop("db", 1, demand(MS, 0), nobody, Hop.Options.ONCE);
        db.breaker(new CircuitBreaker(new CircuitBreaker.Settings(0.5, 10, 5 * SECOND, 1)));
        web.call(db);
        Ledger ledger = cloud.clients("clients", every(100 * MS, 0, 110), kind(web), constant(0));
        cloud.drain();
        // Ten fill the window by 0.9 s; trials come at 5.9 s and 10.9 s.
        assertThat(tries[0]).isEqualTo(12);
        assertThat(ledger.count(Outcome.ERROR)).isEqualTo(110);
    }

    @Test
    void refusesSettingsThatMakeNoBreaker() {
        assertThatThrownBy(() -> new CircuitBreaker.Settings(0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CircuitBreaker.Settings(1, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CircuitBreaker.Settings(1, 1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CircuitBreaker.Settings(1, 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
