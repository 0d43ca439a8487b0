package io.virga.models.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumeRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gp2 |     1 |        |      ",
                "gp2 | 16384 |        |      ",
                "gp3 |     1 |   3000 |   125",
                "gp3 |    32 |  16000 |  1000",
                "gp3 | 65536 |  80000 |  2000",
                "io1 |  1280 |  64000 |      ",
                "io2 |   256 | 256000 |      ",
                "io2 | 65536 |    100 |      ",
                "st1 |   125 |        |      ",
                "sc1 | 16384 |        |      ",
            })
    void takesWhatAwsHas(String type, long sizeGib, Long iops, Long throughputMib) {
        assertThat(VolumeRules.broken(type(type), sizeGib, iops, throughputMib)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gp2 | 16385 |        |      | has 1 to 16384 GiB, not 16385",
                "st1 |   124 |        |      | has 125 to 16384 GiB, not 124",
                "io1 |     3 |    100 |      | has 4 to 16384 GiB, not 3",
                "gp2 |   100 |   3000 |      | IOPS cannot be ordered for a volume of type gp2",
                "sc1 |   500 |    100 |      | IOPS cannot be ordered for a volume of type sc1",
                "gp3 |   100 |   2999 |      | has 3000 to 80000 IOPS, not 2999",
                "gp3 |    31 |  16000 |      | pass the limit of 500 IOPS for each GiB",
                "gp3 |   100 |   3999 | 1000 | pass the limit of 0.25 MiB/s for each IOPS",
                "gp3 |   100 |        |  800 | 800 MiB/s at 3000 IOPS pass the limit",
                "gp3 |   100 |   3000 |  124 | has 125 to 2000 MiB/s, not 124",
                "io1 |  1279 |  64000 |      | pass the limit of 50 IOPS for each GiB",
                "io1 |   100 |        |      | needs its provisioned IOPS",
                "io2 |   100 | 100001 |      | pass the limit of 1000 IOPS for each GiB",
                "io2 |   100 |     99 |      | has 100 to 256000 IOPS, not 99",
                "io2 |   100 |   1000 |  500 | throughput cannot be ordered for a volume of type io2",
            })
    void saysWhichRuleAVolumeBreaksAndWhoSaysSo(
            String type, long sizeGib, Long iops, Long throughputMib, String message) {
        assertThat(VolumeRules.broken(type(type), sizeGib, iops, throughputMib))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.message()).contains(message);
                    assertThat(rule.source()).startsWith("EC2 user guide");
                });
    }

    @Test
    void aVolumeThatAwsDoesNotHaveIsNotBuilt() {
        assertThatThrownBy(() -> VolumeSettings.of(VolumeType.ST1, 100))
                .hasMessage("a volume of type st1 has 125 to 16384 GiB, not 100 (EC2 user guide, EBS volume types)");
    }

    @Test
    void attachesSixteenTimesAtMostAndOnlyWhatMultiAttaches() {
        assertThat(AttachmentRules.brokenBy(VolumeType.IO1, 16)).isEmpty();
        assertThat(AttachmentRules.brokenBy(VolumeType.GP3, 1)).isEmpty();
        assertThat(AttachmentRules.brokenBy(VolumeType.IO2, 17).orElseThrow().message())
                .contains("16 instances at most, not to 17");
        assertThat(AttachmentRules.brokenBy(VolumeType.GP3, 2).orElseThrow().message())
                .contains("io1 and io2 have Multi-Attach");
    }

    private static VolumeType type(String label) {
        return VolumeType.valueOf(label.toUpperCase(Locale.ROOT));
    }
}
