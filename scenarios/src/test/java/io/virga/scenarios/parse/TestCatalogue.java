package io.virga.scenarios.parse;

import io.virga.scenarios.parse.check.Catalogue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A small cloud. */
public final class TestCatalogue implements Catalogue {
    @Override
    public Set<String> instanceTypes() {
        return new TreeSet<>(List.of("c7g.large", "m7g.large", "m7g.medium", "m7g.xlarge", "t3.micro"));
    }

    @Override
    public Set<String> databaseInstanceTypes() {
        return new TreeSet<>(List.of("db.m6g.large", "db.r6g.xlarge", "db.r7g.xlarge"));
    }

    @Override
    public boolean ratesNetwork(String instanceType) {
        return !instanceType.equals("t3.micro") && !instanceType.equals("db.m6g.large");
    }

    @Override
    public boolean offersSpot(String instanceType, String region) {
        return !instanceType.equals("m7g.medium");
    }
}
