package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Place;
import java.util.List;

/** A custom endpoint of an Aurora cluster. */
@Doc("A custom endpoint of some readers, such as those that are there for reports; with a single reader it is what its"
        + " instance endpoint is. A reader that has become the writer leaves it. While none of its readers is there, calls"
        + " find nobody. The reader endpoint has its readers as well.")
public record CustomEndpointSpec(
        @Property(doc = "The operations that go there; each reads.", example = "[report]")
        List<String> operations,

        @Property(
                doc = "Its readers, by their zones: all readers of the placement in these.",
                example = "[eu-west-1.c]")
        List<Place> readers) {}
