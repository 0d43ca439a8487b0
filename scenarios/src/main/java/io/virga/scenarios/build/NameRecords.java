package io.virga.scenarios.build;

import io.virga.models.dns.HostedName;
import io.virga.models.dns.RecordTarget;
import io.virga.scenarios.spec.resource.RecordSetGroupSpec;
import io.virga.scenarios.spec.resource.RoutingPolicyKind;
import java.util.function.Function;

/** The records of a name as those write them who change it; name servers have each change some time later. */
final class NameRecords {
    private final HostedName name;
    private final RecordSetGroupSpec first;
    private final Function<RecordSetGroupSpec, RecordTarget> records;
    private RecordSetGroupSpec current;

    NameRecords(HostedName name, RecordSetGroupSpec first, Function<RecordSetGroupSpec, RecordTarget> records) {
        this.name = name;
        this.first = first;
        this.records = records;
        this.current = first;
    }

    /** The record answers alone, whatever its health. */
    void answerWith(String record) {
        change(first.answeringWith(record), "answer with " + record + " alone");
    }

    /** The record gets another weight among those of weighted routing. */
    void weigh(String record, int weight) {
        RecordSetGroupSpec weights = current.routingPolicy() == RoutingPolicyKind.WEIGHTED ? current : first;
        change(weights.weighing(record, weight), "give " + record + " the weight " + weight);
    }

    /** The records are again what they were at first. */
    void answerAsAtFirst() {
        change(first, "answer with its first records again");
    }

    private void change(RecordSetGroupSpec to, String what) {
        current = to;
        name.change(records.apply(to), what);
    }
}
