package io.virga.models.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.ServiceCapacity;
import io.virga.models.compute.VcpuCapacity;
import org.junit.jupiter.api.Test;

/** Against closed forms: M/M/1 and M/M/c with processor sharing. */
class CalibrationTest {
    private static final double PER_SECOND = 1e-9;
    private static final double MS = 1e6;

    private static ObservedPoint mean(double rate, double utilization, double ms) {
        return new ObservedPoint(rate * PER_SECOND, utilization, Math.round(ms * MS), null);
    }

    private static ObservedPoint median(double rate, double utilization, double ms) {
        return new ObservedPoint(rate * PER_SECOND, utilization, null, Math.round(ms * MS));
    }

    /** 80 a second at 80%: 10 ms each, 50 ms in the mean by 1 / (mu - lambda). */
    @Test
    void findsTheWorkOfOneProcessorAndTheRestOffIt() throws ImpossiblePointException {
        Calibration.Demands demands = Calibration.fit(mean(80, 0.8, 65), ServiceCapacity.ofProcessors(1), 1);
        assertThat(demands.cpuNanos()).isCloseTo(10 * MS, within(1.0));
        assertThat(demands.waitNanos()).isCloseTo(15 * MS, within(10.0));
    }

    /** Erlang's C(4, 3.2) = 0.5964, so that 320 a second of 10 ms take 10 + 0.5964 · 10 / 0.8 ms. */
    @Test
    void findsTheWorkOfSeveralProcessors() throws ImpossiblePointException {
        double sharing = 10 + 0.59643247 * 10 / 0.8;
        Calibration.Demands demands = Calibration.fit(mean(320, 0.8, sharing + 5), ServiceCapacity.ofProcessors(4), 4);
        assertThat(demands.cpuNanos()).isCloseTo(10 * MS, within(1.0));
        assertThat(demands.waitNanos()).isCloseTo(5 * MS, within(100.0));
    }

    /** With next to nothing beside it, a request takes its own exponential work: the median is ln 2 of the mean. */
    @Test
    void findsTheMedianOfWorkThatIsAlone() throws ImpossiblePointException {
        Calibration.Demands demands = Calibration.fit(median(1, 1e-5, 10), ServiceCapacity.ofProcessors(1), 1);
        double cpu = 1e-5 * 1e9;
        assertThat(demands.cpuNanos()).isCloseTo(cpu, within(1.0));
        assertThat(10 * MS - demands.waitNanos()).isCloseTo(Math.log(2) * cpu, within(1e-4 * cpu));
    }

    /** Two hyperthreads do 1.3 times the work of one: at the same utilization less work comes in. */
    @Test
    void knowsThatHyperthreadsShareACore() throws ImpossiblePointException {
        double cores =
                Calibration.fit(mean(100, 0.7, 99), new VcpuCapacity(2, 1), 2).cpuNanos();
        double threads =
                Calibration.fit(mean(100, 0.7, 99), new VcpuCapacity(2, 2), 2).cpuNanos();
        assertThat(threads).isLessThan(cores);
        double offered = threads * 100 * PER_SECOND;
        double p1 = offered;
        double pMore = offered * offered / 1.3 / (1 - offered / 1.3);
        assertThat((p1 / 2 + pMore) / (1 + p1 + pMore)).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void saysWhyAPointIsImpossible() {
        assertThatThrownBy(() -> Calibration.fit(mean(80, 0.8, 49), ServiceCapacity.ofProcessors(1), 1))
                .isInstanceOf(ImpossiblePointException.class)
                .hasMessage(
                        "at that utilization the mean request computes for 50.0 ms, which is longer than it takes in"
                                + " all");
    }
}
