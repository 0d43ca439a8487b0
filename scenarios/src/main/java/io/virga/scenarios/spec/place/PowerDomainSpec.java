package io.virga.scenarios.spec.place;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;

/** A power domain that is written out. */
@Doc("A part of a zone behind one power distribution unit.")
public record PowerDomainSpec(
        @Property(doc = "The name of its zone within the region.", example = "a")
        String zone) {}
