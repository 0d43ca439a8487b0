package io.virga.kernel;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Threads for process bodies: virtual ones where the JDK has them (21 and later), else small daemons. */
final class ProcessThreads {
    private static final long STACK_BYTES = 256 * 1024;
    private static final @Nullable Method START_VIRTUAL = findStartVirtual();

    private ProcessThreads() {}

    static Thread start(String name, Runnable body) {
        if (START_VIRTUAL != null) {
            try {
                return (Thread) START_VIRTUAL.invoke(null, body);
            } catch (ReflectiveOperationException e) {
                throw new SimulationException("cannot start the thread of process " + name, e);
            }
        }
        Thread thread = new Thread(null, body, name, STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static @Nullable Method findStartVirtual() {
        try {
            return Thread.class.getMethod("startVirtualThread", Runnable.class);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }
}
