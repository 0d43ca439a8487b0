package io.virga.models.scaling;

import static io.virga.models.scaling.GroupCloud.MINUTE;
import static io.virga.models.scaling.GroupCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.random.Constant;
import io.virga.models.balancing.TargetHealth;
import io.virga.models.compute.Instance;
import org.junit.jupiter.api.Test;

class HealthReplacementTest {
    private final GroupCloud cloud = new GroupCloud();

    /** The group's checks fall at this second of each minute. */
    private long phase() {
        return (long) (cloud.sim.stream("web.health/phase").nextDouble() * MINUTE);
    }

    @Test
    void replacesInstancesThatDoNotRunAtTheNextCheckAllAtOnce() {
        cloud.desiredCapacity = 6;
        AutoScalingGroup group = cloud.group();
        long check = phase() + 5 * MINUTE;
        cloud.runUntil(check - 10 * SECOND);
        group.inService().subList(0, 3).forEach(Instance::stop);

        cloud.runUntil(check - 1);
        assertThat(group.pendingCount()).isZero();
        cloud.runUntil(check);
        assertThat(group.pendingCount()).isEqualTo(3);
        cloud.runUntil(check + 20 * SECOND);

        assertThat(group.inServiceCount()).isEqualTo(6);
        assertThat(group.inService()).allMatch(instance -> instance.state() == Instance.State.RUNNING);
    }

    @Test
    void noticesALostZoneAtTheSecondFailedStatusCheckAndReplacesOneAtATime() {
        cloud.desiredCapacity = 6;
        AutoScalingGroup group = cloud.group();
        long first = phase() + 5 * MINUTE;
        cloud.runUntil(first - 30 * SECOND);
        cloud.zones.get(0).losePower(); // instances 1 and 4

        cloud.runUntil(first + 10 * MINUTE);

        assertThat(cloud.journalSince(first, "health", "terminate", "launch", "in-service"))
                .filteredOn(line -> !line.contains("answers"))
                .containsExactly(
                        "60 s r.a.web.1: is unhealthy for its group: it failed 2 status checks in a row",
                        "60 s r.a.web.4: is unhealthy for its group: it failed 2 status checks in a row",
                        "60 s r.a.web.1: replaced: it failed 2 status checks in a row",
                        "60 s web: fails in r.a: InsufficientInstanceCapacity: the zone has no power",
                        "60 s r.b.web.7: pending, m7g.medium",
                        "60 s r.a.web.1: terminated, drained for 0.0 s",
                        "80 s r.b.web.7: runs 20.0 s after its launch",
                        "80 s r.a.web.4: replaced: it failed 2 status checks in a row",
                        "80 s web: fails in r.a: InsufficientInstanceCapacity: the zone has no power",
                        "80 s r.c.web.8: pending, m7g.medium",
                        "80 s r.a.web.4: terminated, drained for 0.0 s",
                        "100 s r.c.web.8: runs 20.0 s after its launch");
        assertThat(group.inServiceCount()).isEqualTo(6);
    }

    @Test
    void replacesATenthOfTheGroupAtATime() {
        cloud.desiredCapacity = 30;
        AutoScalingGroup group = cloud.group();
        long first = phase() + 5 * MINUTE;
        cloud.runUntil(first - SECOND);
        cloud.zones.get(0).losePower(); // ten of thirty

        cloud.runUntil(first + 60 * SECOND);
        assertThat(group.inServiceCount()).isEqualTo(27);
        assertThat(group.pendingCount()).isEqualTo(3);
        cloud.runUntil(first + 80 * SECOND);
        assertThat(group.inServiceCount()).isEqualTo(27);
        cloud.runUntil(first + 140 * SECOND);
        assertThat(group.inServiceCount()).isEqualTo(30);
        assertThat(group.ledger().count()).isEqualTo(40);
    }

    @Test
    void overlooksAnOutageBetweenTwoChecks() {
        AutoScalingGroup group = cloud.group();
        long check = phase() + 5 * MINUTE;
        cloud.runUntil(check - 5 * SECOND);
        cloud.zones.get(0).losePower();
        cloud.runUntil(check + 50 * SECOND); // one check failed
        cloud.zones.get(0).restorePower();
        cloud.runUntil(check + 10 * MINUTE);

        assertThat(group.ledger().count()).isEqualTo(4);
    }

    @Test
    void asksTheLoadBalancerOnlyWhenTold() {
        AutoScalingGroup group = cloud.group();
        cloud.registry.health.put(group.inService().get(0), TargetHealth.UNHEALTHY);
        cloud.runUntil(10 * MINUTE);

        assertThat(group.ledger().count()).isEqualTo(4);
    }

    @Test
    void replacesAnUnhealthyTargetAtTheNextCheck() {
        cloud.healthCheckType = HealthCheckType.ELB;
        AutoScalingGroup group = cloud.group();
        long check = phase() + 5 * MINUTE;
        cloud.runUntil(check - SECOND);
        cloud.registry.health.put(group.inService().get(1), TargetHealth.UNHEALTHY);
        cloud.runUntil(check);

        assertThat(group.pendingCount()).isEqualTo(1);
        assertThat(cloud.journalSince(check, "health"))
                .containsExactly("0 s r.b.web.2: is unhealthy for its group: its target is unhealthy");
    }

    @Test
    void overlooksFailedChecksDuringTheGracePeriod() {
        cloud.healthCheckType = HealthCheckType.ELB;
        cloud.registry.checksApplications = true;
        cloud.boot = new Constant(110 * SECOND);
        cloud.graceNanos = 110 * SECOND;
        AutoScalingGroup group = cloud.group();
        group.setDesiredCapacity(5, "by hand");
        cloud.runUntil(30 * MINUTE);

        assertThat(group.ledger().count()).isEqualTo(5);
        assertThat(group.inService()).allMatch(Instance::applicationReady);
    }

    @Test
    void killsInstancesThatBootLongerThanTheGracePeriodAgainAndAgain() {
        cloud.healthCheckType = HealthCheckType.ELB;
        cloud.registry.checksApplications = true;
        cloud.boot = new Constant(5 * MINUTE);
        cloud.graceNanos = 2 * MINUTE;
        AutoScalingGroup group = cloud.group();
        group.setDesiredCapacity(5, "by hand");
        Instance fifth = group.members().asList().get(4).instance();
        cloud.runUntil(30 * MINUTE);

        assertThat(cloud.registry.ever.subList(4, cloud.registry.ever.size()))
                .hasSizeGreaterThan(8)
                .noneMatch(Instance::applicationReady);
        assertThat(fifth.runIntervals()).singleElement().satisfies(run -> {
            long ranNanos = run.endNanos() - run.startNanos();
            assertThat(ranNanos).isBetween(2 * MINUTE, 3 * MINUTE);
        });
    }
}
