/**
 * How clients come by an address: names with records and health checks, and populations of resolvers that cache answers.
 */
@NullMarked
package io.virga.models.dns;

import org.jspecify.annotations.NullMarked;
