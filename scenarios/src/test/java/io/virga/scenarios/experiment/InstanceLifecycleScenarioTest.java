package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
import io.virga.scenarios.result.RunResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults and operations of instances from the text of a scenario to what happens at their times. */
class InstanceLifecycleScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: lifecycle
        simulate: { duration: 2h, warmup: 0s, seed: 5, replications: 1 }
        regions: { eu-west-1: { zones: [a], racksPerZone: 4, hostsPerRack: 4 } }
        resources:
          one:
            type: instance
            instanceType: m7g.large
            zones: [eu-west-1.a]
            start: 20s
            boot: 30s
            stopping: 10s
            recovery: 3m
            service: { get: { cpu: 1ms } }
            %s
        workloads:
          clients:
            target: one
            arrivals: { poisson: { rate: 6/h } }
            requests: { get: { share: 100%%, path: [one], timeout: 2s } }
        %s
        """;

    private static RunResult run(String instance, String rest) {
        Loaded loaded = ScenarioFile.parse(
                Path.of("lifecycle.yaml"), SCENARIO.formatted(instance, rest), List.of(), new MachineCatalogue());
        assertThat(loaded.isValid()).as("%s", loaded.diagnostics()).isTrue();
        return new Experiment(loaded.spec(), "", List.of(), 1)
                .run(new Progress(1))
                .result();
    }

    private static List<String> events(String instance, String rest) {
        return run(instance, rest).events().stream()
                .map(event -> Math.round(event.seconds()) + " " + event.text())
                .toList();
    }

    @Test
    void aRetiredInstanceStopsAtTheDate() {
        String faults = "faults: { it: { at: 1h, notice: 20m, action: instanceRetirement, target: one } }";
        assertThat(events("", faults))
                .containsSubsequence(
                        "2400 1 instances are scheduled for retirement: eu-west-1.a.one.1",
                        "3600 stopped",
                        "3600 1 instances are retired and stop: eu-west-1.a.one.1");
    }

    @Test
    void anInstanceThatWasStoppedAndStartedAfterTheNoticeIsSpared() {
        String rest = """
            faults: { it: { at: 1h, notice: 20m, action: instanceRetirement, target: one } }
            operations:
              stop: { at: 45m, action: stopInstances, target: one }
              start: { at: 46m, action: startInstances, target: one }
            """;
        assertThat(events("", rest))
                .contains("3600 0 instances are retired and stop")
                .doesNotContain("3600 stopped");
    }

    @Test
    void anInstanceThatWasStoppedAndStartedBeforeTheNoticeIsRetired() {
        String rest = """
            faults: { it: { at: 1h, notice: 10m, action: instanceRetirement, target: one } }
            operations:
              stop: { at: 45m, action: stopInstances, target: one }
              start: { at: 46m, action: startInstances, target: one }
            """;
        assertThat(events("", rest)).contains("3600 stopped");
    }

    @Test
    void aRebootTakesTheTimeOfTheBootAndStopsNothing() {
        String faults = "faults: { it: { at: 1h, jitter: 0s, action: instanceReboot, target: one } }";
        assertThat(events("", faults))
                .containsSubsequence("3600 1 instances reboot: eu-west-1.a.one.1", "3630 its application answers")
                .doesNotContain("3600 stopped");
    }

    @Test
    void anInstanceThatHangsGoesOnAfterwardsOrIsRebootedByItsAlarm() {
        String faults =
                "faults: { it: { at: 1h, jitter: 0s, action: instanceImpairment, target: one, duration: 10m } }";
        assertThat(events("", faults))
                .contains("4200 those that were not rebooted go on")
                .anyMatch(text -> text.endsWith("passes its status checks again"))
                .noneMatch(text -> text.endsWith(" reboots"));
        // Three failed checks take from two to three minutes, the boot half a minute.
        assertThat(events("statusCheckAlarms: { reboot: 3 }", faults))
                .filteredOn(text -> text.endsWith("its application answers"))
                .singleElement()
                .satisfies(
                        text -> assertThat(Integer.parseInt(text.split(" ")[0])).isBetween(3750, 3810));
    }

    @Test
    void theHostsPowerIsWaitedForOnlyWithoutRecovery() {
        String faults = "faults: { it: { at: 30m, jitter: 0s, action: hostFailure, target: one, duration: 1h } }";
        // From one to two minutes of checks, three of migration and half a minute of boot.
        assertThat(answersAt("", faults)).isBetween(1800 + 270, 1800 + 330);
        assertThat(answersAt("autoRecovery: disabled", faults)).isEqualTo(1800 + 3600 + 30);
        String alarm = "autoRecovery: disabled\n    statusCheckAlarms: { recover: 10 }";
        assertThat(answersAt(alarm, faults)).isBetween(1800 + 750, 1800 + 810);
    }

    @Test
    void startsResumesAndRebootsInTheTimesOfTheInstance() {
        String operations = """
            operations:
              stop: { at: 10m, action: stopInstances, target: one }
              start: { at: 20m, action: startInstances, target: one }
              reboot: { at: 30m, action: rebootInstances, target: one }
              hibernate: { at: 40m, action: hibernateInstances, target: one }
              wake: { at: 50m, action: startInstances, target: one }
            """;
        // 8 GiB at 125 MiB/s are 65.5 s.
        assertThat(events("hibernation: {}\n    resume: 2s", operations))
                .containsSubsequence(
                        "600 stopping",
                        "610 stopped",
                        "1200 pending",
                        "1220 running",
                        "1250 its application answers",
                        "1800 reboots",
                        "1830 its application answers",
                        "2400 stopping",
                        "2466 stopped",
                        "3000 pending",
                        "3020 running",
                        "3022 its application answers");
    }

    @Test
    void theRootVolumeIsNotTheOnlyLimitOfHibernation() {
        String operations = "operations: { it: { at: 10m, action: hibernateInstances, target: one } }";
        // m7g.large exchanges 10,000 Mbps with EBS at most: 8 GiB take 6.9 s, whatever the volume could do.
        assertThat(events("hibernation: { rootVolumeThroughput: 100000MiB/s }", operations))
                .containsSubsequence("600 stopping", "607 stopped");
    }

    @Test
    void aTerminatedInstanceTakesOnlyTheVolumesThatAreDeletedWithIt() {
        String terminate = "operations: { it: { at: 1h, action: terminateInstances, target: one } }";
        String root = "storage: { volumeType: gp3, size: 100GiB, boot: true }";
        String data = "storage: { volumeType: gp3, size: 100GiB }";
        assertThat(events(root, terminate)).containsSubsequence("3600 shutting-down", "3610 terminated");
        // Billed until it is terminated, ten seconds after the hour, or for both hours.
        assertThat(gibMonths(run(root, terminate))).isCloseTo(100 * 3_610 / 3_600.0 / 730, within(1e-6));
        assertThat(gibMonths(run(data, terminate))).isCloseTo(100 * 2.0 / 730, within(1e-6));
    }

    private static double gibMonths(RunResult result) {
        return result.bill().lines().stream()
                .filter(line -> line.item().equals("gp3 storage"))
                .mapToDouble(line -> line.quantity().doubleValue())
                .sum();
    }

    private static int answersAt(String instance, String faults) {
        List<String> answers = events(instance, faults).stream()
                .filter(text -> text.endsWith("its application answers"))
                .toList();
        assertThat(answers).hasSize(1);
        return Integer.parseInt(answers.get(0).split(" ")[0]);
    }
}
