/** What goes wrong: faults, and the schedules by which they strike and pass. */
@NullMarked
package io.virga.models.fault;

import org.jspecify.annotations.NullMarked;
