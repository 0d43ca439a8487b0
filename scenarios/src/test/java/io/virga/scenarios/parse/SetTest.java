package io.virga.scenarios.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.distribution.Constant;
import io.virga.scenarios.spec.resource.ApplicationLoadBalancerSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.value.Place;
import io.virga.scenarios.spec.workload.RequestSpec;
import io.virga.scenarios.spec.workload.WorkloadSpec;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Changes by {@code --set}. */
class SetTest {
    private static final String WITH_PARAMETER = Scenarios.smallWith("maxSize: 6", "maxSize: $most")
            + "parameters: { most: { type: integer, default: 6, min: 3 } }\n";

    @Test
    void changesAParameterByItsName() {
        assertThat(web(Scenarios.load(WITH_PARAMETER, "most=9").spec()).maxSize())
                .isEqualTo(9);
    }

    @Test
    void changesAnyPropertyByItsPath() {
        ScenarioSpec spec = Scenarios.load(
                        Scenarios.small(),
                        "resources.web.minSize=3",
                        "resources.web.zones=[eu-west-1.b]",
                        "resources.web.boot=20s",
                        "simulate.seed=7",
                        "name=other")
                .spec();

        assertThat(web(spec).minSize()).isEqualTo(3);
        assertThat(web(spec).zones()).containsExactly(new Place("eu-west-1", "b"));
        assertThat(web(spec).boot()).isEqualTo(new Constant(Duration.ofSeconds(20)));
        assertThat(spec.simulate().seed()).isEqualTo(7);
        assertThat(spec.name()).isEqualTo("other");
    }

    @Test
    void writesPropertiesThatHadTheirDefaults() {
        ScenarioSpec spec = Scenarios.load(Scenarios.small(), "resources.alb.healthCheck.interval=10s")
                .spec();

        ApplicationLoadBalancerSpec alb = Scenarios.resource(spec, "alb", ApplicationLoadBalancerSpec.class);
        assertThat(alb.healthCheck().interval()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void reachesItemsOfListsAndOpensShorthands() {
        ScenarioSpec spec = Scenarios.load(Scenarios.small(), "workloads.shoppers.requests.browse.path[2].times=3")
                .spec();

        WorkloadSpec shoppers = Objects.requireNonNull(spec.workloads().get("shoppers"));
        RequestSpec browse = Objects.requireNonNull(shoppers.requests().get("browse"));
        assertThat(browse.path().get(2).times()).isEqualTo(3);
    }

    @Test
    void laterOnesWin() {
        assertThat(web(Scenarios.load(WITH_PARAMETER, "most=9", "most=8").spec())
                        .maxSize())
                .isEqualTo(8);
    }

    @Test
    void doesNotChangeWhatAnAliasRepeats() {
        String text = Scenarios.smallWith(
                "boot: { lognormal: { mean: 75s, p95: 120s } }",
                "boot: &time { lognormal: { mean: 75s, p95: 120s } }\n    launch: *time");

        AutoScalingGroupSpec web = web(
                Scenarios.load(text, "resources.web.boot.lognormal.mean=80s").spec());

        assertThat(web.boot()).isNotEqualTo(web.launch());
    }

    @Test
    void namesTheNearestRightNameWhenAPathNamesNothing() {
        assertThat(Scenarios.problems(
                        WITH_PARAMETER,
                        "resources.wbe.minSize=3",
                        "resources.web.minSzie=3",
                        "resources.web.boot.lognorm.mean=3s",
                        "mots=3",
                        "resources.web.minSize.low=3",
                        "workloads.shoppers.requests.browse.path[7].times=3",
                        "faults.zone.at=3h"))
                .isEqualTo("""
                        --set:1:11: error VIRGA-1033: resources.wbe.minSize: there is no resource 'wbe'
                            1 | resources.wbe.minSize=3
                              |           ^^^ did you mean 'web'?
                        --set:2:15: error VIRGA-1033: resources.web.minSzie: unknown property 'minSzie'
                            2 | resources.web.minSzie=3
                              |               ^^^^^^^ did you mean 'minSize'?
                        --set:3:20: error VIRGA-1033: resources.web.boot.lognorm.mean: there is no distribution 'lognorm'
                            3 | resources.web.boot.lognorm.mean=3s
                              |                    ^^^^^^^ did you mean 'lognormal'?
                        --set:4:1: error VIRGA-1033: mots: there is no parameter or property 'mots'
                            4 | mots=3
                              | ^^^^ did you mean 'most'?
                        --set:5:23: error VIRGA-1033: resources.web.minSize.low: there is nothing below a single value
                            5 | resources.web.minSize.low=3
                              |                       ^^^
                        --set:6:40: error VIRGA-1033: workloads.shoppers.requests.browse.path[7].times: the list has 3 items, from [0]
                            6 | workloads.shoppers.requests.browse.path[7].times=3
                              |                                        ^^^
                        --set:7:8: error VIRGA-1033: faults.zone.at: there is no fault 'zone'
                            7 | faults.zone.at=3h
                              |        ^^^^
                        """);
    }

    @Test
    void checksValuesLikeThoseOfTheFileAndSaysWhereTheyComeFrom() {
        assertThat(Scenarios.problems(
                        WITH_PARAMETER,
                        "most=2",
                        "resources.web.boot=30",
                        "simulate.warmup=",
                        "novalue",
                        "simulate.to=[22h"))
                .isEqualTo("""
                        --set:1:6: error VIRGA-1018: parameter 'most' is 2, below its min 3
                            1 | most=2
                              |      ^
                        --set:2:20: error VIRGA-1016: boot: '30' has no unit
                            2 | resources.web.boot=30
                              |                    ^^ did you mean 30s or 30ms?
                        --set:3:1: error VIRGA-1015: simulate.warmup has no value
                            3 | simulate.warmup=
                              | ^^^^^^^^^^^^^^^
                        --set:4:1: error VIRGA-1033: 'novalue' is not name=value
                            4 | novalue
                              | ^^^^^^^ write --set name=value
                        --set:5:17: error VIRGA-1005: not YAML: expected ',' or ']', but found '<stream end>' while parsing a flow sequence
                            5 | simulate.to=[22h
                              |                 ^ is what begins on line 5 ever closed?
                        """);
    }

    private static AutoScalingGroupSpec web(ScenarioSpec spec) {
        return Scenarios.resource(spec, "web", AutoScalingGroupSpec.class);
    }
}
