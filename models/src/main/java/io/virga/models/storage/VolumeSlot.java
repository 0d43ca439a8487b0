package io.virga.models.storage;

/** Where machines have a volume attached: they go on with whichever is in it. */
public final class VolumeSlot {
    private Volume volume;

    public VolumeSlot(Volume volume) {
        this.volume = volume;
    }

    public Volume volume() {
        return volume;
    }

    /** Another volume takes the place of this one at all its instances; I/Os under way are lost. */
    public void replace(Volume by) {
        Volume old = volume;
        // First, so that what follows an I/O that is lost goes to the new one.
        volume = by;
        old.handOver(by);
    }
}
