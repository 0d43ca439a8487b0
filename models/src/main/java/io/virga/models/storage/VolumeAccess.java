package io.virga.models.storage;

import io.virga.models.traffic.BlockDevice;
import io.virga.models.traffic.IoDemand;
import org.jspecify.annotations.Nullable;

/** A volume as one machine sees it, through the machine's own limits. */
public final class VolumeAccess implements BlockDevice {
    private final VolumeSlot slot;
    private final @Nullable EbsLink link;

    /** @param link of the machine, to which the volume is attached; null for a machine that limits nothing */
    public VolumeAccess(VolumeSlot slot, @Nullable EbsLink link) {
        this.slot = slot;
        this.link = link;
    }

    public VolumeSlot slot() {
        return slot;
    }

    public Volume volume() {
        return slot.volume();
    }

    /** The machine is gone for good. */
    public void release() {
        if (link != null) {
            volume().detach(link);
            link.release();
        }
    }

    @Override
    public void perform(IoDemand demand, long key, Completion completion) {
        new IoSequence(volume().simulation(), io -> volume().submit(io, link), demand, key, completion).next();
    }

    @Override
    public void cut() {
        if (link != null) {
            link.cut();
        }
    }
}
