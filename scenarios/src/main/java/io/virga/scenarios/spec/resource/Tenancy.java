package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** Whose hardware instances run on. */
public enum Tenancy {
    @Kind(value = "default", doc = "on hardware that accounts share")
    DEFAULT,
    @Kind(
            value = "dedicated",
            doc =
                    "Dedicated Instances: on hardware that no other account uses, at a price of their own and a fee for the"
                            + " region while any runs; they may share it with other instances of the account, so that their place"
                            + " does not change")
    DEDICATED,
    @Kind(value = "host", doc = "on Dedicated Hosts, which are billed instead of the instances")
    HOST
}
