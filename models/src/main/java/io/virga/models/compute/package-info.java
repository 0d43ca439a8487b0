/**
 * EC2: the catalogue of instance types, how fast their processors are, and instances with their lifecycle.
 */
@NullMarked
package io.virga.models.compute;

import org.jspecify.annotations.NullMarked;
