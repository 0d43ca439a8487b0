/**
 * Annotations by which the records of a scenario describe themselves: what a property means, which unit and range it
 * has, what it is when nothing is written, and where that default comes from. The binder, the JSON Schema, the
 * reference page and the expanded scenario are all made from these, so that they cannot disagree.
 */
@NullMarked
package io.virga.scenarios.spec.meta;

import org.jspecify.annotations.NullMarked;
