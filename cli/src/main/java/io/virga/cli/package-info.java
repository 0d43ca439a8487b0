/**
 * The {@code virga} command. The only module with a main method and the only one that writes to the console.
 */
@NullMarked
package io.virga.cli;

import org.jspecify.annotations.NullMarked;
