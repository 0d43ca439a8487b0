package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.DataSize;
import java.math.BigDecimal;

/** The keys for which a cache is asked. */
@Doc("The keys that can be asked for, and how often each is. From them, the time to live and the memory comes the hit"
        + " ratio: nobody writes it down. A request asks for one key at each hop to the cache, the same whenever it is"
        + " tried again.")
public record KeySpaceSpec(
        @Property(
                doc = "How many keys there are.",
                min = "1",
                max = "5000000",
                source = "the limit is that of the simulation's memory, 24 bytes a key",
                example = "100000")
        int number,

        @Property(
                doc = "The exponent s of Zipf's law: the key of rank k is asked for in proportion to 1/k^s. With 0 all"
                        + " are alike.",
                defaultValue = "0.9",
                min = "0",
                max = "5",
                source = "L. Breslau et al., Web caching and Zipf-like distributions, INFOCOM 1999: 0.64 to 0.83;"
                        + " later caches of values, about 1",
                assumption = true,
                example = "1.1")
        BigDecimal exponent,

        @Property(doc = "Size of one value, without its key.", above = "0B", example = "2KiB")
        DataSize valueSize) {}
