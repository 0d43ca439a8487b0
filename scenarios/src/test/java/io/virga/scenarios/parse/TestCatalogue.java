package io.virga.scenarios.parse;

import io.virga.scenarios.build.InitialPlacements;
import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.parse.check.Catalogue;
import io.virga.scenarios.parse.check.MachineSize;
import io.virga.scenarios.parse.check.Unplaced;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.CalibrateSpec;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A small cloud. */
public final class TestCatalogue implements Catalogue {
    @Override
    public Set<String> instanceTypes() {
        return new TreeSet<>(List.of(
                "c7g.large",
                "g6.xlarge",
                "i3.large",
                "m4.large",
                "m5.large",
                "m7g.large",
                "m7g.medium",
                "m7g.metal",
                "m7g.xlarge",
                "r7g.8xlarge",
                "t3.micro",
                "t3.nano",
                "t4g.micro"));
    }

    @Override
    public @Nullable MachineSize size(String instanceType) {
        return switch (instanceType) {
            case "c7g.large" -> new MachineSize("c7g", 2, 4, false);
            case "m7g.medium" -> new MachineSize("m7g", 1, 4, false);
            case "m7g.large" -> new MachineSize("m7g", 2, 8, false);
            case "m7g.xlarge" -> new MachineSize("m7g", 4, 16, false);
            case "m7g.metal" -> new MachineSize("m7g", 64, 256, false);
            case "r7g.8xlarge" -> new MachineSize("r7g", 32, 256, false);
            case "m5.large" -> new MachineSize("m5", 2, 8, false);
            case "t4g.micro" -> new MachineSize("t4g", 2, 1, true);
            case "t3.nano" -> new MachineSize("t3", 2, 0.5, true);
            case "t3.micro" -> new MachineSize("t3", 2, 1, true);
            default -> null;
        };
    }

    @Override
    public Set<String> databaseInstanceTypes() {
        return new TreeSet<>(List.of("db.m6g.large", "db.r6g.xlarge", "db.r7g.xlarge"));
    }

    @Override
    public SortedMap<String, Long> cacheNodes() {
        return new MachineCatalogue().cacheNodes();
    }

    @Override
    public boolean ratesNetwork(String instanceType) {
        return !instanceType.equals("m4.large") && !instanceType.equals("db.m6g.large");
    }

    @Override
    public Set<String> measuredRegions() {
        return new TreeSet<>(List.of("eu-west-1", "us-east-1"));
    }

    @Override
    public @Nullable String refusal(String instanceType, CalibrateSpec point) {
        return new MachineCatalogue().refusal(instanceType, point);
    }

    @Override
    public Set<String> regionsWith(String instanceType) {
        return instanceType.equals("g6.xlarge") ? Set.of("us-east-1") : pricedRegions();
    }

    @Override
    public SortedMap<String, Set<String>> pricedItems() {
        return new MachineCatalogue().pricedItems();
    }

    @Override
    public Set<String> discountedFamilies() {
        return Set.of("c7g", "i3", "m5", "m7g", "t3");
    }

    @Override
    public Set<String> pricedRegions() {
        return measuredRegions();
    }

    @Override
    public Set<String> hostFamilies() {
        return new TreeSet<>(List.of("m5", "t3"));
    }

    @Override
    public List<Unplaced> unplaced(ScenarioSpec scenario) {
        return InitialPlacements.unplaced(scenario);
    }

    @Override
    public boolean offersSpot(String instanceType, String region) {
        return !instanceType.equals("m7g.medium");
    }
}
