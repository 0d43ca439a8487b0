/** Alarms on the metrics of resources, as CloudWatch has them. */
@NullMarked
package io.virga.scenarios.spec.alarm;

import org.jspecify.annotations.NullMarked;
