package io.virga.models.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bill of topics, to the cent: the golden file sns_topic_test of infracost, and the price page's free million. */
class TopicBillTest {
    private static final long MONTH = 730 * 3_600_000_000_000L;
    private static final long GIB = 1L << 30;

    private final BillBuilder builder = new BillBuilder(PriceBook.load(), 0, MONTH);
    private final TopicBill topic = new TopicBill(builder, "t", "us-east-1");

    private List<String> costs() {
        return builder.build().lines().stream()
                .map(line -> line.cost().setScale(2, RoundingMode.HALF_UP).toPlainString())
                .toList();
    }

    @Test
    void twoMillionMessagesOfAFifoTopicWithThreeSubscriptions() {
        topic.firstInFirstOut(2_000_000, 128 * GIB, 6_000_000, 384 * GIB);
        assertThat(costs()).containsExactly("0.60", "2.18", "0.06", "0.38");
    }

    @Test
    void requestsOfAStandardTopicBeyondTheFreeMillion() {
        topic.standard(3_000_000, true);
        assertThat(costs()).containsExactly("1.00");
    }

    @Test
    void deliveriesOfAStandardTopicCostNothing() {
        topic.standard(3_000_000, false);
        assertThat(costs()).containsExactly("1.50");
    }
}
