package io.virga.scenarios.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        type=m7g.large,c7g.large          | m7g.large c7g.large
        webMin=2..5                       | 2 3 4 5
        webMin=2..10:4                    | 2 6 10
        rate=100/s..300/s:100/s           | 100/s 200/s 300/s
        rate=100..300/s:100               | 100/s 200/s 300/s
        share=0.5%..1.5%:0.5%             | 0.5% 1.0% 1.5%
        n=1,4..5,9                        | 1 4 5 9
        """)
    void readsListsAndRanges(String text, String values) {
        assertThat(AxisText.read(text).values()).containsExactly(values.split(" "));
    }

    @Test
    void leavesCommasWithinBracketsAlone() {
        assertThat(AxisText.read("a={ x: 1, y: 2 },[b, c]").values()).containsExactly("{ x: 1, y: 2 }", "[b, c]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        webMin                     | is no axis
        webMin=                    | empty value
        webMin=1,,2                | empty value
        webMin=6..2                | gives no value
        webMin=2..6:0              | gives no value
        rate=1/s..2/m              | different units
        webMin=2,2                 | a value twice
        webMin=1..1000000          | more than 10000 values
        """)
    void refusesWhatGivesNoPoints(String text, String reason) {
        assertThatThrownBy(() -> AxisText.read(text))
                .isInstanceOf(SweepException.class)
                .hasMessageContaining(reason);
    }
}
