package io.virga.models.balancing;

import static io.virga.models.traffic.TestCloud.HOUR;
import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.every;
import static io.virga.models.traffic.TestCloud.relay;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.models.traffic.Account;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.RequestClass;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import org.junit.jupiter.api.Test;

/** Clients 30 ms away from a balancer that takes 2 ms itself, and a target that takes 10 ms. */
class TlsListenerTest {
    private static final int ALB = 0;
    private static final int WEB = 1;

    private final TestCloud cloud = TestCloud.withoutLatency(1);

    private LoadBalancer balancer(TlsHandshake handshake) {
        LoadBalancerSettings settings = new LoadBalancerSettings(
                        LoadBalancerType.APPLICATION,
                        BalancingAlgorithm.ROUND_ROBIN,
                        true,
                        BalancedWeb.CHECKS,
                        300 * SECOND,
                        60 * SECOND,
                        constant(2 * MS),
                        30 * SECOND)
                .with(new LoadBalancerOptions(
                        0, Stickiness.NONE, FlowSettings.CONNECTIONS, handshake, null, TargetGroupHealth.DEFAULT));
        LoadBalancer balancer = new LoadBalancer(
                cloud.sim(), "alb", cloud.zones().subList(0, 1), settings, cloud.calls(), cloud.journal(), 0);
        balancer.targetGroup("web")
                .registerHealthy(
                        cloud.instance("web.0", 0, settings(1_000, 1_000, 1_000), new StationTotals(cloud.sim())));
        return balancer;
    }

    private Ledger send(LoadBalancer balancer, double requestsPerConnection, int count) {
        var node = balancer.nodes().get(0);
        Hop web = new Hop("web", "do", WEB, demand(10 * MS, 0), call -> null, Hop.Options.ONCE);
        RequestClass kind = new RequestClass(
                "clients",
                "kind",
                0,
                1,
                relay("alb", ALB, call -> node, web),
                HOUR,
                HOUR,
                RetryPolicy.NONE,
                100,
                1_000,
                requestsPerConnection);
        return cloud.clients("clients", every(100 * MS, 0, count), kind, constant(30 * MS));
    }

    private Ledger.Entry sendOne(TlsHandshake handshake) {
        Ledger ledger = send(balancer(handshake), 1, 1);
        cloud.sim().runUntil(10 * SECOND);
        return ledger.entry(0);
    }

    @Test
    void holdsTheFirstRequestOfAConnectionForOneRoundTrip() {
        Ledger.Entry entry = sendOne(new TlsHandshake(1, 3 * MS));
        assertThat(entry.latencyNanos()).isEqualTo((30 + 2 + 10 + 30 + 3) * MS);
        assertThat(entry.account().get(cloud.account().network())).isEqualTo((30 + 30 + 3) * MS);
        assertThat(entry.account().get(Account.served(WEB))).isEqualTo(10 * MS);
    }

    @Test
    void holdsItForTwoWithTheOlderVersion() {
        assertThat(sendOne(new TlsHandshake(2, 0)).latencyNanos()).isEqualTo((30 + 2 + 10 + 60) * MS);
    }

    /** 2,000 requests, 20 to a connection: 100 with a standard deviation of 9.7; five of these. */
    @Test
    void holdsNoOtherRequest() {
        Ledger ledger = send(balancer(new TlsHandshake(1, 0)), 20, 2_000);
        cloud.sim().runUntil(300 * SECOND);
        assertThat(ledger.entries()).extracting(Ledger.Entry::latencyNanos).containsOnly(42 * MS, 72 * MS);
        assertThat(ledger.entries().stream()
                        .filter(entry -> entry.latencyNanos() == 72 * MS)
                        .count())
                .isBetween(52L, 148L);
    }

    @Test
    void losesWhatIsHeldWhenTheNodeDies() {
        Ledger ledger = send(balancer(new TlsHandshake(1, SECOND)), 1, 1);
        cloud.at(500 * MS, () -> cloud.zone(0).losePower());
        cloud.sim().runUntil(2 * HOUR);
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.ABANDONED);
    }

    @Test
    void rejectsLessThanNoTime() {
        assertThatThrownBy(() -> new TlsHandshake(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
