/**
 * What the control plane sees and says: metrics at CloudWatch's periods, alarms on them, and the journal of all that it
 * did.
 */
@NullMarked
package io.virga.models.monitoring;

import org.jspecify.annotations.NullMarked;
