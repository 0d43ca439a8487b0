package io.virga.models.commitment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an instance of some size counts against a regional Reserved Instance of its family. Source: EC2 User Guide, "How
 * Reserved Instances are applied", instance size flexibility.
 */
public final class NormalizationFactor {
    private static final String EXTRA_LARGE = "xlarge";
    private static final BigDecimal OF_EXTRA_LARGE = BigDecimal.valueOf(8);
    private static final Map<String, BigDecimal> BY_SIZE = new LinkedHashMap<>();
    private static final Map<String, Integer> OF_METAL = new LinkedHashMap<>();

    static {
        BY_SIZE.put("nano", new BigDecimal("0.25"));
        BY_SIZE.put("micro", new BigDecimal("0.5"));
        BY_SIZE.put("small", BigDecimal.ONE);
        BY_SIZE.put("medium", BigDecimal.valueOf(2));
        BY_SIZE.put("large", BigDecimal.valueOf(4));
        BY_SIZE.put(EXTRA_LARGE, OF_EXTRA_LARGE);
        metal(32, "a1");
        metal(96, "m5zn", "z1d");
        metal(128, "c6g", "c6gd", "i3", "m6g", "m6gd", "r6g", "r6gd", "x2gd");
        metal(144, "c5n");
        metal(192, "c5", "c5d", "m5", "m5d", "r5", "r5d", "i3en");
    }

    private NormalizationFactor() {}

    private static void metal(int factor, String... families) {
        for (String family : families) {
            OF_METAL.put(family, factor);
        }
    }

    /**
     * The factor of an instance type such as {@code m5.2xlarge}.
     *
     * @throws IllegalArgumentException if no factor of its size is documented
     */
    public static BigDecimal of(String instanceType) {
        int dot = instanceType.indexOf('.');
        String size = instanceType.substring(dot + 1);
        BigDecimal factor = BY_SIZE.get(size);
        if (factor != null) {
            return factor;
        }
        if (size.matches("[1-9]\\d*" + EXTRA_LARGE)) {
            return OF_EXTRA_LARGE.multiply(new BigDecimal(size.replace(EXTRA_LARGE, "")));
        }
        Integer ofMetal = size.equals("metal") ? OF_METAL.get(instanceType.substring(0, dot)) : null;
        if (ofMetal == null) {
            throw new IllegalArgumentException("no normalization factor is documented for " + instanceType);
        }
        return BigDecimal.valueOf(ofMetal);
    }
}
