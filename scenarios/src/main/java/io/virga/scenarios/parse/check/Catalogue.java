package io.virga.scenarios.parse.check;

import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.CalibrateSpec;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What exists in the cloud and is not written in the scenario. */
public interface Catalogue {
    /** EC2 instance types, such as {@code m7g.large}. */
    Set<String> instanceTypes();

    /** Database instance types, such as {@code db.r7g.xlarge}. */
    Set<String> databaseInstanceTypes();

    /** Memory in bytes of ElastiCache nodes by type, such as {@code cache.r7g.large}. */
    SortedMap<String, Long> cacheNodes();

    /** Whether the network bandwidth of that EC2 type or database instance type is known as a number. */
    boolean ratesNetwork(String instanceType);

    /** Regions between which latencies are known. */
    Set<String> measuredRegions();

    /** Whether Spot Instances of that EC2 type are known in that region. */
    boolean offersSpot(String instanceType, String region);

    /** What an EC2 instance type takes of a host; null for one that is not in the catalogue. */
    @Nullable
    MachineSize size(String instanceType);

    /** Why no instance of that EC2 type, which is in the catalogue, can be seen at that point; null if one can. */
    @Nullable
    String refusal(String instanceType, CalibrateSpec point);

    /** The regions whose price list has the EC2 instance type; empty where no list has it. */
    Set<String> regionsWith(String instanceType);

    /** What is billed, and the names under which it has prices; none where it has one price in a region. */
    SortedMap<String, Set<String>> pricedItems();

    /** Regions whose price list is known. */
    Set<String> pricedRegions();

    /** The instance families of which a Dedicated Host holds several sizes. */
    Set<String> hostFamilies();

    /** The instance families whose discounts for commitments are known. */
    Set<String> discountedFamilies();

    /** The instances that a sound scenario begins with and that its hosts and zones cannot hold all together. */
    List<Unplaced> unplaced(ScenarioSpec scenario);
}
