package io.virga.models.spot;

import io.virga.models.bundled.BundledTable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Spot Instance Advisor's table by type and region; the file names its source. */
public final class SpotAdvisor {
    private final Map<String, Map<String, SpotAdvice>> byType = new LinkedHashMap<>();

    private SpotAdvisor() {}

    public static SpotAdvisor load() {
        SpotAdvisor advisor = new SpotAdvisor();
        BundledTable.read(SpotAdvisor.class, "spot-advisor.csv").forEach(row -> {
            Map<String, SpotAdvice> byRegion = new LinkedHashMap<>();
            for (String column : row.getHeader()) {
                String cell = row.getField(column);
                if (!column.equals("type") && !cell.isEmpty()) {
                    byRegion.put(column, SpotAdvice.parse(cell));
                }
            }
            advisor.byType.put(row.getField("type"), byRegion);
        });
        return advisor;
    }

    /** What it says of that type there; null where the type is not offered as Spot or not listed. */
    public @Nullable SpotAdvice find(String type, String region) {
        return byType.getOrDefault(type, Collections.emptyMap()).get(region);
    }
}
