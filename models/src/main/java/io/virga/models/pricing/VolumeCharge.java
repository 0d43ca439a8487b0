package io.virga.models.pricing;

import io.virga.models.storage.VolumeSettings;
import io.virga.models.storage.VolumeType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the things that a volume is billed for, by the month.
 *
 * @param item in the price book
 * @param words on the bill
 * @param quantity GiB, I/Os a second or MiB a second
 */
record VolumeCharge(String item, String words, BigDecimal quantity) {
    private static final long GP3_FREE_IOPS = 3_000;
    private static final long GP3_FREE_THROUGHPUT_MIB = 125;

    /** io2 is the cheaper the more IOPS a volume has (Amazon EBS pricing page). */
    private static final long[] IO2_TIERS = {0, 32_000, 64_000, Long.MAX_VALUE};

    /** What a volume is billed for; what is free, such as the first 3,000 IOPS of gp3, is left out. */
    static List<VolumeCharge> of(VolumeSettings volume, VolumePrices prices) {
        List<VolumeCharge> charges = new ArrayList<>();
        String type = prices.prefix() + volume.type().label();
        add(charges, type + "-gb-month", volume.type() + " storage", volume.sizeGib());
        if (volume.type() == VolumeType.GP3) {
            long throughputMib = volume.throughputBytes() >> 20;
            add(charges, type + "-iops-month", "gp3 IOPS", volume.iops() - GP3_FREE_IOPS);
            add(charges, type + "-mibps-month", "gp3 throughput", throughputMib - GP3_FREE_THROUGHPUT_MIB);
        } else if (volume.type() == VolumeType.IO1) {
            add(charges, type + "-iops-month", "io1 IOPS", volume.iops());
        } else if (volume.type() == VolumeType.IO2) {
            for (int tier = 1; tier < IO2_TIERS.length; tier++) {
                long within = Math.min(volume.iops(), IO2_TIERS[tier]) - IO2_TIERS[tier - 1];
                add(charges, type + "-iops-month-" + tier, "io2 IOPS, tier " + tier, within);
            }
        }
        return charges;
    }

    private static void add(List<VolumeCharge> charges, String item, String words, long quantity) {
        if (quantity > 0) {
            charges.add(new VolumeCharge(item, words, BigDecimal.valueOf(quantity)));
        }
    }
}
