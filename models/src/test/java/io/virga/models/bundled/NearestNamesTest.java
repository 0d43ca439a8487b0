package io.virga.models.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNamesTest {
    @Test
    void countsEachKindOfSlipAsOne() {
        assertThat(NearestNames.distance("m7g.large", "m7g.large")).isZero();
        assertThat(NearestNames.distance("m7g.larg", "m7g.large")).isEqualTo(1);
        assertThat(NearestNames.distance("m7gg.large", "m7g.large")).isEqualTo(1);
        assertThat(NearestNames.distance("m6g.large", "m7g.large")).isEqualTo(1);
        assertThat(NearestNames.distance("mg7.large", "m7g.large")).isEqualTo(1);
        assertThat(NearestNames.distance("", "abc")).isEqualTo(3);
    }

    @Test
    void putsTheNearestFirstAndEqualOnesInTheOrderOfTheAlphabet() {
        assertThat(NearestNames.of("m7g.larg", List.of("t3.nano", "m7i.large", "m7g.large", "m7a.large"), 3))
                .containsExactly("m7g.large", "m7a.large", "m7i.large");
    }

    @Test
    void givesFewerWhenThereAreFewer() {
        assertThat(NearestNames.of("x", List.of("y"), 3)).containsExactly("y");
    }
}
