/**
 * From tree to records: fills every component of a record from the scenario or from the property's default, checks kinds,
 * units and ranges, and goes on after an error so that all of them are told at once.
 */
@NullMarked
package io.virga.scenarios.parse.bind;

import org.jspecify.annotations.NullMarked;
