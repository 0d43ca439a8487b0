package io.virga.models.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures that others computed from API Gateway's prices (us-east-1), to the cent. */
class ApiGatewayBillTest {
    private static final long MONTH = 730 * 3_600_000_000_000L;

    private final BillBuilder builder = new BillBuilder(PriceBook.load(), 0, MONTH);
    private final ApiGatewayBill api = new ApiGatewayBill("api", "us-east-1", builder);

    private List<String> costs() {
        return builder.build().lines().stream()
                .map(line -> line.cost().setScale(2, RoundingMode.HALF_UP).toPlainString())
                .toList();
    }

    @Test
    void fiveMillionRestRequests() {
        api.restRequests(5_000_000);
        assertThat(costs()).containsExactly("17.50");
    }

    @Test
    void restRequestsFallIntoTiers() {
        api.restRequests(21_000_000_000L);
        assertThat(costs()).containsExactly("1165.50", "1867.60", "45220.00", "1510.00");
    }

    @Test
    void aMonthOfHttpRequests() {
        api.httpRequests(216_000_000);
        assertThat(costs()).containsExactly("216.00");
    }

    @Test
    void aCacheIsBilledByTheHour() {
        api.cache("0.5");
        assertThat(costs()).containsExactly("14.60");
    }
}
