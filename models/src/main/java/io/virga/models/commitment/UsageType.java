package io.virga.models.commitment;

import java.math.BigDecimal;

/**
 * Usage that has one price on demand and to which commitments may apply.
 *
 * @param service whose usage it is
 * @param place where: {@code region.zone} of instances, the region of others
 * @param item instance type, or what is counted, such as {@code Fargate vCPU-hours}
 * @param platform of instances, such as {@code Linux/UNIX}; empty for others
 * @param dedicated whether the tenancy is dedicated
 * @param onDemandUsd for one unit of it, an hour of an instance, positive
 */
public record UsageType(
        Service service, String place, String item, String platform, boolean dedicated, BigDecimal onDemandUsd) {
    /** What Compute Savings Plans know. */
    public enum Service {
        EC2,
        FARGATE,
        LAMBDA
    }

    /** The platform of which sizes are flexible. */
    public static final String LINUX = "Linux/UNIX";

    public UsageType {
        if (onDemandUsd.signum() <= 0) {
            throw new IllegalArgumentException(item + " needs a positive price, not " + onDemandUsd);
        }
    }

    /** Linux instances of a type on shared machines, by the hour. */
    public static UsageType instances(String zone, String type, BigDecimal onDemandUsd) {
        return new UsageType(Service.EC2, zone, type, LINUX, false, onDemandUsd);
    }

    public String region() {
        int dot = place.indexOf('.');
        return dot < 0 ? place : place.substring(0, dot);
    }

    /** Of an instance type, what is before its dot; empty for what is no instance. */
    public String family() {
        return service == Service.EC2 ? item.substring(0, item.indexOf('.')) : "";
    }
}
