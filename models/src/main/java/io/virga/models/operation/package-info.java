/** What operators do: calls of the cloud's API at their times. */
@NullMarked
package io.virga.models.operation;

import org.jspecify.annotations.NullMarked;
