package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** A predefined metric of the readers of an Aurora cluster. */
public enum ReaderMetricKind {
    @Kind(value = "RDSReaderAverageCPUUtilization", doc = "mean use of the readers' processors, a percentage")
    CPU_UTILIZATION,
    @Kind(value = "RDSReaderAverageDatabaseConnections", doc = "mean connections in use at a reader, a count")
    DATABASE_CONNECTIONS
}
