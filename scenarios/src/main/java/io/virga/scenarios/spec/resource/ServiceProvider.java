package io.virga.scenarios.spec.resource;

import java.util.Map;

/** A resource that carries out named operations; a hop names the resource and the operation. */
public interface ServiceProvider {
    /** What each operation needs, by name, in the order of writing. */
    Map<String, ?> service();
}
