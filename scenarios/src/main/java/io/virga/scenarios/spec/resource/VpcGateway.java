package io.virga.scenarios.spec.resource;

import java.util.Set;

/** A way out of private subnets, which services name as theirs; no path names it. */
public interface VpcGateway {
    /** The regions whose private subnets it leads out of: one, unless its zones are wrong. */
    Set<String> regions();
}
