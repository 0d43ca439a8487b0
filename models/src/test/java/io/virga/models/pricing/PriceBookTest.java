package io.virga.models.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.models.compute.InstanceTypes;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBookTest {
    private final PriceBook book = PriceBook.load();

    /** AWS list prices as quoted in AWS's and Infracost's published examples. */
    @ParameterizedTest
    @CsvSource({
        "us-east-1, t3.micro, 0.0104",
        "us-east-1, m5.large, 0.096",
        "us-east-1, t3.large, 0.0832",
        "eu-west-1, t3.micro, 0.0114",
        "ap-south-1, m7g.large, 0.0583",
    })
    void knowsTheListPricesOfInstances(String region, String type, String usd) {
        assertThat(book.ec2OnDemand(region, type).usd()).isEqualByComparingTo(usd);
        assertThat(book.ec2OnDemand(region, type).recalled()).isFalse();
    }

    /** Infracost's golden file of 2026-05-03 and the Aurora user guide's example. */
    @ParameterizedTest
    @CsvSource({
        "db.m5.large, mysql, 0.171",
        "db.t3.large, mysql, 0.136",
        "db.t3.large, mariadb, 0.136",
        "db.t3.large, postgres, 0.145",
        "db.r5.large, aurora-mysql, 0.29",
        "db.m6g.large, mysql, 0.152",
        "db.t4g.small, mysql, 0.032",
    })
    void knowsTheListPricesOfDatabases(String dbClass, String engine, String usd) {
        assertThat(book.rdsOnDemand("us-east-1", dbClass, engine).usd()).isEqualByComparingTo(usd);
    }

    @Test
    void tellsTheSourceAndTheDateOfEachPrice() {
        assertThat(book.ec2OnDemand("us-east-1", "m5.large").date()).isEqualTo(LocalDate.of(2026, 7, 20));
        assertThat(book.ec2OnDemand("eu-west-1", "m5.large").date()).isEqualTo(LocalDate.of(2025, 11, 5));
        assertThat(book.ec2OnDemand("eu-west-1", "m5.large").source()).contains("AWS price maps");
        assertThat(book.date()).isEqualTo(LocalDate.of(2026, 7, 20));
    }

    @Test
    void marksPricesThatNobodyLookedUp() {
        assertThat(book.loadBalancerHour("us-east-1", CapacityUnit.APPLICATION).recalled())
                .isFalse();
        assertThat(book.loadBalancerHour("eu-west-1", CapacityUnit.APPLICATION).recalled())
                .isTrue();
        assertThat(book.loadBalancerHour("eu-west-1", CapacityUnit.APPLICATION).usd())
                .isEqualByComparingTo("0.0252");
        assertThat(book.rdsOnDemand("us-east-1", "db.m7g.large", "mysql").recalled())
                .isTrue();
    }

    @Test
    void pricesEachServiceInEachOfItsRegions() {
        assertThat(book.regions()).hasSize(12).allSatisfy(region -> {
            assertThat(book.loadBalancerHour(region, CapacityUnit.APPLICATION).usd())
                    .isPositive();
            assertThat(book.capacityUnitHour(region, CapacityUnit.APPLICATION).usd())
                    .isPositive();
            assertThat(book.interZoneGigabyte(region).usd()).isEqualByComparingTo("0.01");
            assertThat(book.publicIpv4Hour(region).usd()).isEqualByComparingTo("0.005");
        });
    }

    @Test
    void pricesEachTypeAndClassOfTheCatalogueInUsEast1() {
        InstanceTypes types = InstanceTypes.load();

        assertThat(types.ec2Types())
                .allSatisfy(type -> assertThat(
                                book.ec2OnDemand("us-east-1", type.name()).usd())
                        .isPositive());
        assertThat(types.databaseClasses())
                .allSatisfy(type -> assertThat(book.rdsOnDemand("us-east-1", type.name(), "mysql")
                                .usd())
                        .isPositive());
    }

    @Test
    void namesTheBookAndTheNearestTypeWhenItLacksOne() {
        assertThatThrownBy(() -> book.ec2OnDemand("eu-west-1", "m7g.larg"))
                .isInstanceOf(UnknownPriceException.class)
                .hasMessageContaining("price book 'bundled'")
                .hasMessageContaining("nearest: m7g.large");
        assertThatThrownBy(() -> book.rdsOnDemand("eu-west-1", "db.r6g.xlrage", "mysql"))
                .hasMessageContaining("nearest: db.r6g.xlarge mysql");
    }

    @Test
    void namesTheNearestRegionWhenItLacksOne() {
        assertThatThrownBy(() -> book.loadBalancerHour("eu-west-9", CapacityUnit.APPLICATION))
                .hasMessageContaining("nearest region: eu-west-1");
    }

    @Test
    void saysWhereATypeIsPricedThatItsRegionLacks() {
        assertThatThrownBy(() -> book.rdsOnDemand("sa-east-1", "db.t2.small", "aurora-mysql"))
                .hasMessageContaining("in sa-east-1; it has one for us-east-1");
    }
}
