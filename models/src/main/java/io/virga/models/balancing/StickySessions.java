package io.virga.models.balancing;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * To which target of a target group the cookie of each session leads. All nodes read it. A session is bound when its first
 * request is passed on, and anew when its target does not take requests any more.
 */
final class StickySessions {
    private final AffinityTable<Target> byDuration;
    private final AffinityTable<Target> byApplication;

    StickySessions(LongSupplier clock, Stickiness stickiness) {
        this.byDuration = new AffinityTable<>(clock, stickiness.durationNanos(), stickiness.renewed());
        this.byApplication = new AffinityTable<>(clock, stickiness.applicationCookieNanos(), false);
    }

    /** Where the session belongs; null if it has no cookie that is valid. */
    @Nullable
    Target target(long session) {
        return byApplication.get(session) == null ? null : byDuration.get(session);
    }

    void bind(long session, Target target) {
        byDuration.put(session, target);
        byApplication.put(session, target);
    }
}
