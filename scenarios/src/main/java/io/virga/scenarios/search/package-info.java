/**
 * Answers about many settings that are bought with few replications: the cheapest that meets the objectives, and the largest
 * load that does.
 *
 * <p>Settings are looked at again and again with more replications until they are told apart, and each verdict is judged so
 * strictly that all verdicts of an answer hold together with the confidence of the scenario.
 */
@NullMarked
package io.virga.scenarios.search;

import org.jspecify.annotations.NullMarked;
