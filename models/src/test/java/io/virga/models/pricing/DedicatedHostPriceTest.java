package io.virga.models.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DedicatedHostPriceTest {
    private final PriceBook book = PriceBook.load();

    /** On the old list a c5 host cost 3.366 USD, a tenth more than the 3.06 of the instance that fills it. */
    @Test
    void costsATenthMoreThanTheInstanceThatFillsIt() {
        assertThat(book.dedicatedHost("us-east-1", "c5", "c5.18xlarge").usd()).isEqualByComparingTo("3.366");
    }

    @Test
    void hasNoPriceWhereNoInstanceFillsIt() {
        assertThatThrownBy(() -> book.dedicatedHost("us-east-1", "t3", null))
                .isInstanceOf(UnknownPriceException.class)
                .hasMessageContaining("has no price for a Dedicated Host of family t3");
    }
}
