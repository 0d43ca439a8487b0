package io.virga.benchmarks.peers;

import ch.qos.logback.classic.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cloudsimplus.brokers.DatacenterBroker;
import org.cloudsimplus.brokers.DatacenterBrokerSimple;
import org.cloudsimplus.cloudlets.Cloudlet;
import org.cloudsimplus.cloudlets.CloudletSimple;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.datacenters.Datacenter;
import org.cloudsimplus.datacenters.DatacenterSimple;
import org.cloudsimplus.distributions.PoissonDistr;
import org.cloudsimplus.faultinjection.HostFaultInjection;
import org.cloudsimplus.hosts.Host;
import org.cloudsimplus.hosts.HostSimple;
import org.cloudsimplus.resources.Pe;
import org.cloudsimplus.resources.PeSimple;
import org.cloudsimplus.util.Log;
import org.cloudsimplus.utilizationmodels.UtilizationModelFull;
import org.cloudsimplus.vms.Vm;
import org.cloudsimplus.vms.VmSimple;

/**
 * The nearest that CloudSim Plus comes to a year of failures: hosts, virtual machines with a job each that lasts the whole
 * time, and its own injection of failures at 0.08 a year and host. A failure takes some processors of a host for good. It
 * knows no racks or power domains, repairs nothing, and replaces machines only when all of them are gone.
 *
 * <p>Arguments: hosts (default 1,000), virtual machines (default 4,000), days (default 365).
 */
public final class CloudSimPlusZone {
    private static final int PES = 16;
    private static final double MIPS = 1_000;
    private static final double FAILURES_PER_HOUR = 0.08 / 8_760;

    private CloudSimPlusZone() {}

    public static void main(String[] arguments) {
        int hosts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        int machines = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4_000;
        int days = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 365;
        Log.setLevel(Level.OFF);
        long start = System.nanoTime();
        double endSeconds = days * 86_400.0;
        CloudSimPlus sim = new CloudSimPlus();
        Datacenter datacenter = new DatacenterSimple(sim, hosts(hosts));
        DatacenterBroker broker = new DatacenterBrokerSimple(sim);
        List<Vm> vms = new ArrayList<>();
        List<Cloudlet> jobs = new ArrayList<>();
        for (int i = 0; i < machines; i++) {
            Vm vm = machine();
            vms.add(vm);
            jobs.add(job(vm, endSeconds));
        }
        broker.submitVmList(vms);
        broker.submitCloudletList(jobs);
        HostFaultInjection faults = new HostFaultInjection(datacenter, new PoissonDistr(hosts * FAILURES_PER_HOUR, 1));
        faults.setMaxTimeToFailInHours(days * 24.0);
        sim.terminateAt(endSeconds);
        long built = System.nanoTime();
        sim.start();
        long ended = System.nanoTime();
        System.out.printf(Locale.ROOT, "%-30s %,15d%n", "hosts", hosts);
        System.out.printf(Locale.ROOT, "%-30s %,15d%n", "virtual machines", machines);
        System.out.printf(Locale.ROOT, "%-30s %,15.0f%n", "simulated days", sim.clock() / 86_400);
        System.out.printf(Locale.ROOT, "%-30s %,15d%n", "failures of hosts", faults.getHostFaultsNumber());
        System.out.printf(Locale.ROOT, "%-30s %,15.2f s%n", "built in", (built - start) / 1e9);
        System.out.printf(Locale.ROOT, "%-30s %,15.2f s%n", "run in", (ended - built) / 1e9);
    }

    private static List<Host> hosts(int count) {
        List<Host> hosts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Pe> pes = new ArrayList<>();
            for (int pe = 0; pe < PES; pe++) {
                pes.add(new PeSimple(MIPS));
            }
            hosts.add(new HostSimple(65_536, 1_000_000, 10_000_000, pes));
        }
        return hosts;
    }

    private static Vm machine() {
        return new VmSimple(MIPS, 2).setRam(8_192).setBw(1_000).setSize(10_000);
    }

    private static Cloudlet job(Vm vm, double seconds) {
        long length = (long) (seconds * MIPS);
        return new CloudletSimple(length, (int) vm.getPesNumber(), new UtilizationModelFull()).setVm(vm);
    }
}
