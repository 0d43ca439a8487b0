package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;
import java.math.BigDecimal;

/** The sizes that the cache of a stage can have (API Gateway pricing). */
public enum StageCacheSize {
    @Kind(value = "0.5GB", doc = "0.5 GB")
    GB_0_5("0.5"),
    @Kind(value = "1.6GB", doc = "1.6 GB")
    GB_1_6("1.6"),
    @Kind(value = "6.1GB", doc = "6.1 GB")
    GB_6_1("6.1"),
    @Kind(value = "13.5GB", doc = "13.5 GB")
    GB_13_5("13.5"),
    @Kind(value = "28.4GB", doc = "28.4 GB")
    GB_28_4("28.4"),
    @Kind(value = "58.2GB", doc = "58.2 GB")
    GB_58_2("58.2"),
    @Kind(value = "118GB", doc = "118 GB")
    GB_118("118"),
    @Kind(value = "237GB", doc = "237 GB")
    GB_237("237");

    private static final BigDecimal GB_BYTES = BigDecimal.valueOf(1L << 30);

    private final String gigabytes;

    StageCacheSize(String gigabytes) {
        this.gigabytes = gigabytes;
    }

    /** As price lists have it, such as {@code 0.5}. */
    public String gigabytes() {
        return gigabytes;
    }

    long bytes() {
        return new BigDecimal(gigabytes).multiply(GB_BYTES).longValue();
    }
}
