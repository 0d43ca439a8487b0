package io.virga.models.balancing;

import io.virga.kernel.random.Mix;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.RequestClass;

/**
 * Which connection a call comes over. So many consecutive requests of a workload share one, as its request class says; a
 * retry opens one of its own, and so does each call of a service (assumptions).
 */
public final class Connections {
    private Connections() {}

    /** The same number for all calls of one connection; different ones, up to chance, for different connections. */
    public static long of(Call call) {
        if (!isShared(call)) {
            return call.key();
        }
        RequestClass kind = call.request().requestClass();
        long number = call.request().id() / (long) kind.requestsPerConnection();
        return Mix.combine(kind.workload().hashCode(), number);
    }

    /** Whether other calls may come over the same connection. */
    static boolean isShared(Call call) {
        return call.parent() == null
                && call.request().attempt() == 0
                && call.request().requestClass().requestsPerConnection() >= 2;
    }
}
