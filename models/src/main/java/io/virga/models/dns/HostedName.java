package io.virga.models.dns;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.UniformSource;
import io.virga.models.monitoring.Journal;

/**
 * A name in a public hosted zone. A change of its records reaches all name servers at once, some time after it was made
 * (Route 53 API reference, ChangeResourceRecordSets: generally within 60 seconds).
 */
public final class HostedName extends Entity implements RecordTarget {
    /** What is to be answered once a change has spread. */
    private record Change(RecordTarget records, String what) {}

    private final Journal journal;
    private final long propagationNanos;
    private final Activity<Change> propagation = activity("propagation", this::spread);
    private final RecordTarget original;
    private RecordTarget records;
    private long queries;
    private long chargedQueries;

    /** @param propagationNanos from a change until queries are answered by it */
    public HostedName(Simulation sim, String name, RecordTarget records, Journal journal, long propagationNanos) {
        super(sim, name);
        this.original = records;
        this.records = records;
        this.journal = journal;
        this.propagationNanos = propagationNanos;
    }

    /** Calls for other records than it has; the control plane takes it now, and the name servers have it later. */
    public void change(RecordTarget to, String what) {
        journal.record("dns", path(), "is to " + what);
        propagation.hold(new Change(to, what), propagationNanos);
    }

    /** Calls for the records that it had at the start. */
    public void changeBack() {
        change(original, "answer with its first records again");
    }

    private void spread(Change change) {
        records = change.records();
        journal.record("dns", path(), "does " + change.what());
    }

    /** Queries that resolvers have asked; answers from their caches are none. */
    public long queries() {
        return queries;
    }

    /** Those of them for which Route 53 charges. */
    public long chargedQueries() {
        return chargedQueries;
    }

    /** A resolver asks. */
    public Answer query(QueryOrigin origin, UniformSource draws) {
        Answer answer = answer(origin, draws);
        queries++;
        chargedQueries += answer.isFree() ? 0 : 1;
        return answer;
    }

    @Override
    public Answer answer(QueryOrigin origin, UniformSource draws) {
        return records.answer(origin, draws);
    }

    @Override
    public boolean isHealthyFor(QueryOrigin origin) {
        return records.isHealthyFor(origin);
    }
}
