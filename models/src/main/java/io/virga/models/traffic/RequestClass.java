package io.virga.models.traffic;

/**
 * A kind of request of a workload.
 *
 * @param workload name of the workload
 * @param name of the class within it
 * @param index number of the class within the workload, from 0
 * @param share of the workload's requests
 * @param root first hop of its path
 * @param timeoutNanos how long the client waits for one attempt
 * @param goodWithinNanos a request answered without error within this time of its intent is good
 * @param retry of the client
 * @param urgency how its requests stand in queues
 * @param requestsPerConnection how many requests of the client share a connection to a load balancer, at least 1
 */
public record RequestClass(
        String workload,
        String name,
        int index,
        double share,
        Hop root,
        long timeoutNanos,
        long goodWithinNanos,
        RetryPolicy retry,
        long requestSizeBytes,
        long responseSizeBytes,
        Urgency urgency,
        double requestsPerConnection) {
    /** A class whose requests are no more and no less urgent than others. */
    public RequestClass(
            String workload,
            String name,
            int index,
            double share,
            Hop root,
            long timeoutNanos,
            long goodWithinNanos,
            RetryPolicy retry,
            long requestSizeBytes,
            long responseSizeBytes,
            double requestsPerConnection) {
        this(
                workload,
                name,
                index,
                share,
                root,
                timeoutNanos,
                goodWithinNanos,
                retry,
                requestSizeBytes,
                responseSizeBytes,
                Urgency.ORDINARY,
                requestsPerConnection);
    }

    public RequestClass {
        if (!(share >= 0 && share <= 1) || timeoutNanos <= 0 || goodWithinNanos <= 0) {
            throw new IllegalArgumentException("class " + name + " of " + workload
                    + " needs a share from 0 to 1 and positive times, not " + share + ", " + timeoutNanos + " ns and "
                    + goodWithinNanos + " ns");
        }
        if (requestSizeBytes < 0 || responseSizeBytes < 0 || !(requestsPerConnection >= 1)) {
            throw new IllegalArgumentException("class " + name + " of " + workload
                    + " needs sizes that are not negative and at least one request a connection, not "
                    + requestSizeBytes + " B, " + responseSizeBytes + " B and " + requestsPerConnection);
        }
    }

    public String qualifiedName() {
        return workload + "." + name;
    }

    @Override
    public String toString() {
        return qualifiedName();
    }
}
