package io.virga.models.pricing;

/** Whose prices volumes have: those under database instances are dearer. */
public enum VolumePrices {
    EBS("AmazonEC2", "ebs-"),
    RDS("AmazonRDS", "rds-");

    private final String service;
    private final String prefix;

    VolumePrices(String service, String prefix) {
        this.service = service;
        this.prefix = prefix;
    }

    /** On the bill. */
    String service() {
        return service;
    }

    /** Of the items in the price book. */
    String prefix() {
        return prefix;
    }
}
