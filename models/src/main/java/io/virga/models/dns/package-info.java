/**
 * How clients come by an address: records, and a population of resolvers that cache them.
 */
@NullMarked
package io.virga.models.dns;

import org.jspecify.annotations.NullMarked;
