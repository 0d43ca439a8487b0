package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sessions that stay with a target by a cookie. */
@Doc("Sessions that stay with a target by a cookie. They move to another one when theirs is unhealthy or taken"
        + " away, and stay there. Who is in a session say the `users` of a workload; the clients of a closed loop"
        + " are users too.")
public record StickinessSpec(
        @Property(
                doc = "How long the balancer's cookie lives: from the last request on, and behind a"
                        + " `classicLoadBalancer` from the first, as that does not renew it.",
                defaultValue = "1d",
                min = "1s",
                max = "7d",
                source = "ALB user guide, sticky sessions; CLB user guide, configure sticky sessions",
                example = "1h")
        Duration duration,

        @Property(
                doc = "How long the application's own cookie lives, from its first answer on; the session ends with"
                        + " it.",
                optional = true,
                absent = "the balancer follows no cookie of the application",
                above = "0s",
                example = "30m")
        @Nullable
        Duration applicationCookie) {}
