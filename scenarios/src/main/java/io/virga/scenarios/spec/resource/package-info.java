/**
 * The cloud resources that a scenario can hold, one record a type. The {@code permits} clause of
 * {@link io.virga.scenarios.spec.resource.CloudResourceSpec} is the registry of types.
 */
@NullMarked
package io.virga.scenarios.spec.resource;

import org.jspecify.annotations.NullMarked;
