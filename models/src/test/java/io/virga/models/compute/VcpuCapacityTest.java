package io.virga.models.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VcpuCapacityTest {
    private final InstanceTypes types = InstanceTypes.load();
    private final Processors processors = Processors.load();

    @Test
    void givesEachJobACoreWhereAVcpuIsACore() {
        VcpuCapacity capacity = new VcpuCapacity(4, 1);

        assertThat(capacity.rate(1)).isEqualTo(1);
        assertThat(capacity.rate(3)).isEqualTo(3);
        assertThat(capacity.rate(4)).isEqualTo(4);
        assertThat(capacity.rate(100)).isEqualTo(4);
    }

    @Test
    void givesAnotherThreadOfABusyCoreOnlyTheGain() {
        VcpuCapacity capacity = new VcpuCapacity(4, 2);

        assertThat(capacity.rate(1)).isEqualTo(1);
        assertThat(capacity.rate(2)).isEqualTo(2);
        assertThat(capacity.rate(3)).isEqualTo(2.3, within(1e-12));
        assertThat(capacity.rate(4)).isEqualTo(2.6, within(1e-12));
        assertThat(capacity.rate(100)).isEqualTo(2.6, within(1e-12));
    }

    @Test
    void runsASingleJobAtFullSpeedOnEachType() {
        assertThat(types.ec2Types())
                .allSatisfy(
                        type -> assertThat(processors.capacity(type).rate(1)).isEqualTo(1));
    }

    @Test
    void countsHyperthreadsByTheProcessor() {
        assertThat(processors.capacity(types.find("m7g.large")).rate(2)).isEqualTo(2);
        assertThat(processors.capacity(types.find("m7a.large")).rate(2)).isEqualTo(2);
        assertThat(processors.capacity(types.find("t2.medium")).rate(2)).isEqualTo(2);
        assertThat(processors.capacity(types.find("m7i.large")).rate(2)).isEqualTo(1.3);
        assertThat(processors.capacity(types.find("m6a.large")).rate(2)).isEqualTo(1.3);
    }

    @Test
    void scalesDemandsByTheTypeTheyWereMeasuredOn() {
        assertThat(processors.relativeSpeed(types.find("m7g.large"), types.find("m7g.2xlarge")))
                .isEqualTo(1);
        assertThat(processors.relativeSpeed(types.find("m7g.large"), types.find("m6g.large")))
                .isEqualTo(1.25, within(0.01));
    }

    /**
     * AWS, announcement of M6g: up to 40% better price-performance than M5 at a 20% lower price, hence up to 12% more a vCPU
     * when all are busy; the table must not promise much more than that.
     */
    @Test
    void agreesWithWhatAwsSaysOfGraviton2AgainstM5WhenAllVcpusAreBusy() {
        double graviton = processors.of(types.find("m6g.xlarge")).speed()
                * processors.capacity(types.find("m6g.xlarge")).rate(4);
        double xeon = processors.of(types.find("m5.xlarge")).speed()
                * processors.capacity(types.find("m5.xlarge")).rate(4);

        assertThat(graviton / xeon).isBetween(1.05, 1.20);
    }

    @Test
    void rejectsWhatNoProcessorIs() {
        assertThatThrownBy(() -> new VcpuCapacity(0, 1)).hasMessageContaining("0 vCPUs");
        assertThatThrownBy(() -> new VcpuCapacity(2, 3)).hasMessageContaining("3 threads");
    }
}
