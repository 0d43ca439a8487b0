package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a balancer sends its clients on to. */
@Doc("Where clients are sent on to: the balancer answers without a target, and the client makes the request again"
        + " there, within its timeout. On a path the hop after the balancer is the one where it is made again, the"
        + " same balancer if it is named twice. Only clients are redirected, not services. What is not written"
        + " stays as it was in the URL.")
public record RedirectSpec(
        @Property(
                doc = "The load balancer where requests are made again.",
                optional = true,
                absent = "the same balancer",
                example = "shop")
        @Nullable
        String to,

        @Property(
                doc = "The path of the new URL.",
                optional = true,
                absent = "the old path",
                source = ListenerForward.SOURCE,
                example = "/shop")
        @Nullable
        String path,

        @Property(
                doc = "The host of the new URL.",
                optional = true,
                absent = "the old host",
                source = ListenerForward.SOURCE,
                example = "www.example.com")
        @Nullable
        String host,

        @Property(
                doc = "The query string of the new URL, in place of the old one.",
                entry = "key",
                optional = true,
                absent = "the old query string",
                source = ListenerForward.SOURCE,
                example = "{ version: v2 }")
        @Nullable
        Map<String, String> query,

        @Property(
                doc = "301 holds for good: a client remembers it, and goes to the new place by itself with its later"
                        + " requests. 302 holds once. Clients come again as the `users` of a workload, in sessions"
                        + " or in closed loops; without these each request is a new client's.",
                defaultValue = "302",
                source = "RFC 9110, 15.4.2 and 15.4.3; a redirect action has one or the other (ALB user guide)",
                example = "301")
        int status)
        implements SelfChecking {
    private static final int MOVED_PERMANENTLY = 301;
    private static final int FOUND = 302;

    /** Whether clients remember it. */
    public boolean isPermanent() {
        return status == MOVED_PERMANENTLY;
    }

    @Override
    public List<Violation> violations() {
        if (status != MOVED_PERMANENTLY && status != FOUND) {
            String message = "the status of a redirect is 301 or 302, not " + status;
            return List.of(new Violation("status", message + " (" + ListenerForward.SOURCE + ")", null));
        }
        if (to == null && path == null && host == null && query == null) {
            String message = "a redirect to the same address never ends (" + ListenerForward.SOURCE + ")";
            return List.of(new Violation("", message, "write to, path, host or query"));
        }
        return List.of();
    }
}
