package io.virga.models.aurora;

import io.virga.models.traffic.ServiceStation;

/** The predefined metrics by which Application Auto Scaling scales readers. */
public enum ReaderMetric {
    /** Mean use of the readers' vCPUs, in percent. */
    CPU_UTILIZATION("RDSReaderAverageCPUUtilization") {
        @Override
        double nanos(ServiceStation reader) {
            return 100 * reader.busyVcpus().integral() / reader.vcpus();
        }
    },
    /** Mean number of connections that are in use at a reader. */
    DATABASE_CONNECTIONS("RDSReaderAverageDatabaseConnections") {
        @Override
        double nanos(ServiceStation reader) {
            return reader.busyWorkers().integral();
        }
    };

    private final String word;

    ReaderMetric(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** The value of one reader, summed over its time in nanoseconds. */
    abstract double nanos(ServiceStation reader);
}
