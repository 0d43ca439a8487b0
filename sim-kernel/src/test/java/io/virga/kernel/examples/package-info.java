/** The programs of the kernel's documentation. */
@NullMarked
package io.virga.kernel.examples;

import org.jspecify.annotations.NullMarked;
