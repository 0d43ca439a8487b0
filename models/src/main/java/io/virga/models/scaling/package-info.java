/**
 * EC2 Auto Scaling: groups that keep their size, replace what fails and follow a metric.
 *
 * <p>After the EC2 Auto Scaling User Guide; what AWS does not publish is marked as an assumption where it stands.
 */
@NullMarked
package io.virga.models.scaling;

import org.jspecify.annotations.NullMarked;
