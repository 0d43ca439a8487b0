/** What leads out of private subnets: NAT gateways and the endpoints of services, with their ports and the bytes they process. */
@NullMarked
package io.virga.models.vpc;

import org.jspecify.annotations.NullMarked;
