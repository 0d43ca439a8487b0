/** Models of queueing theory and the table that they are compared with. */
@NullMarked
package io.virga.kernel.queueing;

import org.jspecify.annotations.NullMarked;
