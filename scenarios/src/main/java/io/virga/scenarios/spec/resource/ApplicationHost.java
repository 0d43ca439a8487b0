package io.virga.scenarios.spec.resource;

import java.util.Map;

/** A resource whose instances run an application: workers that take requests from a queue. */
public interface ApplicationHost extends ServiceProvider {
    ApplicationSpec application();

    /** The EC2 type on which its operations were measured. */
    String measuredOn();

    @Override
    Map<String, ServiceSpec> service();
}
