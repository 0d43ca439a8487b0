package io.virga.models.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceTypesTest {
    private final InstanceTypes types = InstanceTypes.load();

    /** Amazon EC2 User Guide, instance types, 2023-06. */
    @ParameterizedTest
    @CsvSource({
        "t2.nano, 1, 0.5",
        "t3.2xlarge, 8, 32",
        "m5.24xlarge, 96, 384",
        "m6g.medium, 1, 4",
        "m7g.large, 2, 8",
        "c5.9xlarge, 36, 72",
        "r6i.32xlarge, 128, 1024",
        "i3.large, 2, 15.25",
        "db.r6g.xlarge, 4, 32",
    })
    void knowsTheDocumentedSizes(String name, int vcpus, double memoryGib) {
        InstanceType type = types.find(name);

        assertThat(type.vcpus()).isEqualTo(vcpus);
        assertThat(type.memoryGib()).isEqualTo(memoryGib);
    }

    @Test
    void keepsTheNetworkOfATypeThatAwsOnlyDescribesUnknown() {
        assertThat(types.find("m4.large").networkBaselineGbps()).isNull();
        assertThat(types.find("m5.large").networkBaselineGbps()).isEqualTo(0.75);
        assertThat(types.find("m5.large").networkBurstGbps()).isEqualTo(10);
    }

    @Test
    void namesTheNearestTypesOfAnUnknownOne() {
        assertThatThrownBy(() -> types.find("m7g.larg"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'m7g.larg'")
                .hasMessageContaining("nearest: m7g.large");
        assertThatThrownBy(() -> types.find("db.r6g.xlrage")).hasMessageContaining("nearest: db.r6g.xlarge");
    }

    @Test
    void keepsDatabaseClassesApart() {
        assertThat(types.ec2Types()).hasSize(524).noneMatch(type -> type.name().startsWith("db."));
        assertThat(types.databaseClasses())
                .hasSize(90)
                .allMatch(type -> type.name().startsWith("db."));
    }

    @Test
    void knowsTheFamilyOfEachType() {
        assertThat(types.find("m7g.large").family()).isEqualTo("m7g");
        assertThat(types.find("db.r6g.xlarge").family()).isEqualTo("r6g");
    }

    @Test
    void knowsAProcessorForEachType() {
        Processors processors = Processors.load();

        assertThat(types.ec2Types())
                .allSatisfy(type -> assertThat(processors.of(type).speed()).isBetween(0.5, 2.0));
        assertThat(types.databaseClasses())
                .allSatisfy(type -> assertThat(processors.of(type).speed()).isBetween(0.5, 2.0));
    }
}
