package io.virga.scenarios.spec.resource;

import java.util.Map;

/** A resource whose instances run an application: workers that take requests from a queue. */
public interface ApplicationHost extends ServiceProvider {
    ApplicationSpec application();

    @Override
    Map<String, ServiceSpec> service();
}
