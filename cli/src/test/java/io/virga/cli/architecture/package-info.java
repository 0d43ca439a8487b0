/**
 * The rules about who may import whom and about what would make a run depend on anything but its scenario and seed. Each
 * rule is checked on the program's classes, and proved on the classes of the fixture package, which break it.
 */
@NullMarked
package io.virga.cli.architecture;

import org.jspecify.annotations.NullMarked;
