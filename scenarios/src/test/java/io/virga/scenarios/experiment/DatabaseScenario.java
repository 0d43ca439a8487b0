package io.virga.scenarios.experiment;

import io.virga.scenarios.result.RunResult;

/** Ten commits and ten reads a second at a database that a test describes; another region is ten seconds away. */
final class DatabaseScenario {
    private static final String SCENARIO = """
        apiVersion: 1
        name: database
        simulate: { from: FROM, duration: DURATION, replications: 1 }
        regions:
          eu-west-1: { zones: [a, b, c], interZoneLatency: 0s, intraZoneLatency: 0s }
        OTHER_REGION
        resources:
          web:
            type: autoScalingGroup
            instanceType: m7g.large
            zones: [eu-west-1.b]
            minSize: 1
            maxSize: 1
            service: { get: { wait: 1ms }, put: { wait: 1ms } }
          db:
            type: dbInstance
            engine: mysql
            instanceType: db.r7g.large
            zone: eu-west-1.a
        DATABASE
            service:
              read: { wait: 1ms IO_READ }
              write: { wait: 1ms IO_WRITE }
        workloads:
          readers:
            target: web
            arrivals: { regular: { rate: 10/s } }
            requests: { get: { share: 100%, path: [web, { hop: db.read, timeout: 1s }], timeout: 5s } }
          writers:
            target: web
            arrivals: { regular: { rate: 10/s } }
            requests: { put: { share: 100%, path: [web, { hop: db.write, timeout: 1s }], timeout: 5s } }
        """;

    private final String text;

    private DatabaseScenario(String text) {
        this.text = text;
    }

    /** @param properties of the database besides engine, class, zone and service, one a line */
    static DatabaseScenario of(String from, String duration, String properties) {
        boolean storage = properties.contains("storage:");
        String otherRegion = "  us-east-1: { zones: [a], interRegionLatency: { eu-west-1: 20s } }\n";
        return new DatabaseScenario(SCENARIO.replace("FROM", from)
                .replace("OTHER_REGION\n", properties.contains("us-east-1") ? otherRegion : "")
                .replace("DURATION", duration)
                .replace(" IO_READ", storage ? ", io: { reads: 1, size: 16KiB }" : "")
                .replace(" IO_WRITE", storage ? ", io: { writes: 1, size: 16KiB }" : "")
                .replace("DATABASE\n", properties.indent(4)));
    }

    /** With so many requests of each workload. */
    DatabaseScenario withRate(String rate) {
        return new DatabaseScenario(text.replace("rate: 10/s", "rate: " + rate));
    }

    /** With block I/Os of that size. */
    DatabaseScenario withIo(String size) {
        return new DatabaseScenario(text.replace("size: 16KiB", "size: " + size));
    }

    /** @param more top-level keys, such as faults and operations */
    RunResult run(String more) {
        return TextScenario.run(text + more);
    }

    /** Seconds that a workload was not served in a window of that length. */
    static double failedSeconds(RunResult result, String workload, double windowSeconds) {
        return windowSeconds * (1 - TextScenario.metric(result, workload + ".availability"));
    }
}
