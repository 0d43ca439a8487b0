package io.virga.models.topology;

/** A physical server and the room that is left on it. */
public final class Host implements FaultDomain {
    private final Rack rack;
    private final int number;
    private final PowerSupply power;
    private int freeVcpus;
    private double freeMemoryGib;
    private int instances;

    /** @param number within the rack, from 0 */
    Host(Rack rack, int number) {
        this.rack = rack;
        this.number = number;
        this.power = new PowerSupply(rack.power());
        this.freeVcpus = rack.hostShape().vcpus();
        this.freeMemoryGib = rack.hostShape().memoryGib();
    }

    public Rack rack() {
        return rack;
    }

    public HostShape shape() {
        return rack.hostShape();
    }

    public int freeVcpus() {
        return freeVcpus;
    }

    public double freeMemoryGib() {
        return freeMemoryGib;
    }

    /** How many instances lie on it. */
    public int instances() {
        return instances;
    }

    /** Whether it has power and room. */
    boolean isFreeFor(Placeable machine) {
        return machine.vcpus() <= freeVcpus && machine.memoryGib() <= freeMemoryGib && isPowered();
    }

    void take(Placeable machine) {
        freeVcpus -= machine.vcpus();
        freeMemoryGib -= machine.memoryGib();
        instances++;
    }

    void give(Placeable machine) {
        freeVcpus += machine.vcpus();
        freeMemoryGib += machine.memoryGib();
        instances--;
        rack.roomCameBack(this);
    }

    @Override
    public String path() {
        return rack.path() + ".host-" + (number + 1);
    }

    @Override
    public PowerSupply power() {
        return power;
    }

    @Override
    public String toString() {
        return path();
    }
}
