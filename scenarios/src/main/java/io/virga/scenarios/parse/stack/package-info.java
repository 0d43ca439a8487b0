/**
 * Stacks: applications of files of their own, which become part of the scenario before it is bound. All is done on trees with
 * positions, so that whatever is wrong in an application's file is reported there.
 */
@NullMarked
package io.virga.scenarios.parse.stack;

import org.jspecify.annotations.NullMarked;
