package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds instances until work on them is done. */
@Doc("Holds an instance until work on it is done, or the time for it is over. All hooks of a transition hold it at the"
        + " same time.")
public record LifecycleHookSpec(
        @Property(doc = "When it holds an instance.", example = "launching")
        LifecycleTransitionKind transition,

        @Property(
                doc = "How long the work may take, from the beginning or from its last heartbeat.",
                defaultValue = "3600s",
                min = "30s",
                max = "7200s",
                source = "EC2 Auto Scaling API reference, PutLifecycleHook")
        Duration heartbeatTimeout,

        @Property(
                doc = "What becomes of the instance when that time is over.",
                optional = true,
                absent = "ABANDON",
                source = "EC2 Auto Scaling API reference, PutLifecycleHook",
                example = "CONTINUE")
        @Nullable
        LifecycleResultKind defaultResult,

        @Property(
                doc = "How long the work takes, after which the action is completed.",
                optional = true,
                absent = "nobody completes it: it always times out",
                example = "{ lognormal: { median: 90s, p95: 3m } }")
        @Nullable
        DistributionSpec work,

        @Property(
                doc = "The same for an instance that comes from the warm pool, where the hook held it once already.",
                optional = true,
                absent = "as long as `work`",
                example = "5s")
        @Nullable
        DistributionSpec workFromWarmPool,

        @Property(
                doc = "When the work records a heartbeat, from its beginning on; each gives it the whole timeout once"
                        + " more, up to 48 hours or 100 timeouts in all.",
                defaultValue = "[]",
                entry = "heartbeat",
                source = "EC2 Auto Scaling user guide, complete a lifecycle action",
                example = "[30m]")
        List<Duration> heartbeats)
        implements SelfChecking {
    @Override
    public List<Violation> violations() {
        for (int i = 1; i < heartbeats.size(); i++) {
            if (heartbeats.get(i).compareTo(heartbeats.get(i - 1)) <= 0) {
                return List.of(new Violation("heartbeats", "heartbeats are not in the order of their times", null));
            }
        }
        return List.of();
    }
}
