/**
 * What must hold between the parts of a scenario: references, reachability, paths, times, targets. A class for each
 * concern. Rules between the properties of one record belong to the record itself.
 */
@NullMarked
package io.virga.scenarios.parse.check;

import org.jspecify.annotations.NullMarked;
