package io.virga.models.traffic;

import io.virga.kernel.InPort;
import io.virga.kernel.random.RandomStream;
import io.virga.models.network.InstanceBandwidth;
import io.virga.models.network.Network;
import io.virga.models.topology.AvailabilityZone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the messages of calls travel: their latency, what impairs them, whose bandwidth they take, and who counts their bytes. */
final class Transport {
    /** And the one after it: one for each leg. */
    private static final long PURPOSE_NETWORK = 10;

    private final Network network;
    private final RandomStream fate;
    private final List<Impairment> impairments = new ArrayList<>();
    private boolean limitsBandwidth;
    private boolean countsBytes;

    /** @param fate draws what becomes of messages that are impaired */
    Transport(Network network, RandomStream fate) {
        this.network = network;
        this.fate = fate;
    }

    /** From now on the bandwidth of network interfaces counts. */
    NetworkInterface connect(NetworkInterface networkInterface) {
        limitsBandwidth = true;
        return networkInterface;
    }

    /** From now on some of those who call or answer have a {@link ByteCount}. */
    void countBytes() {
        countsBytes = true;
    }

    void impair(Impairment impairment) {
        impairments.add(impairment);
    }

    void mend(Impairment impairment) {
        impairments.remove(impairment);
    }

    /** On the way of that leg, in nanoseconds, or {@link Impairment#LOST}. */
    long latencyNanos(Call call, Endpoint endpoint, Network.Leg leg) {
        long latency = undisturbedNanos(call, endpoint, leg);
        if (impairments.isEmpty()) {
            return latency;
        }
        long extra = extraNanos(call, endpoint, leg);
        return extra == Impairment.LOST ? Impairment.LOST : latency + extra;
    }

    /** The same if nothing impaired the message. */
    long undisturbedNanos(Call call, Endpoint endpoint, Network.Leg leg) {
        AvailabilityZone from = call.caller().zone();
        AvailabilityZone to = endpoint.zone();
        if (from == null) {
            return call.caller().accessNanos(call, endpoint, leg);
        }
        if (to == null) {
            return 0;
        }
        long withinRack = network.withinRackNanos(call.caller().place(), endpoint.place(), call.key(), leg);
        return withinRack >= 0 ? withinRack : network.oneWayNanos(from, to, call.key(), leg);
    }

    private long extraNanos(Call call, Endpoint endpoint, Network.Leg leg) {
        long sum = 0;
        for (Impairment impairment : impairments) {
            if (impairment.covers(call.caller(), endpoint)) {
                long extra =
                        impairment.extraNanos(fate.at(call.key(), PURPOSE_NETWORK + leg.ordinal(), impairment.key()));
                if (extra == Impairment.LOST) {
                    return Impairment.LOST;
                }
                sum += extra;
            }
        }
        return sum;
    }

    /** Has the call arrive at its endpoint after that time, and the time that bandwidth takes. */
    void request(Call call, Endpoint endpoint, long nanos) {
        Caller caller = call.caller();
        AvailabilityZone from = caller.zone();
        AvailabilityZone to = endpoint.zone();
        long bytes = call.request().requestClass().requestSizeBytes();
        network.count(from, caller.dataCharge(), to, endpoint.dataCharge(), bytes);
        if (countsBytes) {
            count(caller.byteCount(), endpoint.byteCount(), bytes);
        }
        InPort<Call> port = endpoint.requests();
        long delay = nanos;
        if (limitsBandwidth) {
            delay += transmit(call, caller.networkInterface(), bytes, from == null || to == null);
            NetworkInterface receiver = endpoint.networkInterface();
            port = receiver == null ? port : receiver.requests();
        }
        port.schedule(call, delay);
    }

    /** Has the answer arrive at the caller, likewise. */
    void response(Call call, Endpoint endpoint, long nanos) {
        Caller caller = call.caller();
        AvailabilityZone from = endpoint.zone();
        AvailabilityZone to = caller.zone();
        long bytes = call.request().requestClass().responseSizeBytes();
        network.count(from, endpoint.dataCharge(), to, caller.dataCharge(), bytes);
        if (countsBytes) {
            count(endpoint.byteCount(), caller.byteCount(), bytes);
        }
        InPort<Call> port = caller.answers();
        long delay = nanos;
        if (limitsBandwidth) {
            delay += transmit(call, endpoint.networkInterface(), bytes, from == null || to == null);
            NetworkInterface receiver = caller.networkInterface();
            port = receiver == null ? port : receiver.answers();
        }
        port.schedule(call, delay);
    }

    private static void count(@Nullable ByteCount sender, @Nullable ByteCount receiver, long bytes) {
        if (sender != null) {
            sender.send(bytes);
        }
        if (receiver != null) {
            receiver.receive(bytes);
        }
    }

    /** From now until the last byte is out, in nanoseconds; nothing for a sender whose bandwidth is no limit. */
    private static long transmit(Call call, @Nullable NetworkInterface sender, long bytes, boolean beyondRegion) {
        if (sender == null) {
            call.transferred(0, beyondRegion);
            return 0;
        }
        InstanceBandwidth.Passage passage = sender.send(bytes, beyondRegion);
        call.transferred(passage.transferNanos(), beyondRegion);
        return passage.waitNanos() + passage.transferNanos();
    }
}
