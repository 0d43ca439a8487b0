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
        return machine.vcpus() <= freeVcpus
                && machine.memoryGib() <= freeMemoryGib
                && isPowered()
                && (instances == 0 || !machine.fillsHost());
    }

    void take(Placeable machine) {
        freeVcpus -= vcpus(machine);
        freeMemoryGib -= memoryGib(machine);
        instances++;
    }

    void give(Placeable machine) {
        freeVcpus += vcpus(machine);
        freeMemoryGib += memoryGib(machine);
        instances--;
        rack.roomCameBack(this);
    }

    private int vcpus(Placeable machine) {
        return machine.fillsHost() ? shape().vcpus() : machine.vcpus();
    }

    private double memoryGib(Placeable machine) {
        return machine.fillsHost() ? shape().memoryGib() : machine.memoryGib();
    }

    @Override
    public String path() {
        return rack.path() + ".host-" + (number + 1);
    }

    @Override
    public FaultDomain around() {
        return rack;
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
