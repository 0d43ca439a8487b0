package io.virga.scenarios.build;

import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Router;

/** Leads callers in private subnets to services outside. */
interface PrivateRoute {
    /**
     * For one operation of a service, once each.
     *
     * @param hop that is called there
     */
    Router to(Endpoint service, Hop hop);
}
