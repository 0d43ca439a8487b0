package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the rules of an Application Load Balancer see of a request. */
@Doc("What the rules of an `applicationLoadBalancer` see of the requests of a class.")
public record HttpSpec(
        @Property(doc = "The path of the URL.", optional = true, absent = "/", example = "/api/items") @Nullable
        String path,

        @Property(
                doc = "The host.",
                optional = true,
                absent = "none, which fits `*` only",
                example = "shop.example.com")
        @Nullable
        String host,

        @Property(
                doc = "Headers and their values.",
                entry = "header",
                optional = true,
                absent = "none",
                example = "{ X-Beta: \"yes\" }")
        @Nullable
        Map<String, String> headers,

        @Property(
                doc = "Keys of the query string and their values.",
                entry = "key",
                optional = true,
                absent = "none",
                example = "{ version: v2 }")
        @Nullable
        Map<String, String> query) {}
