/**
 * A scenario's YAML as an immutable tree in which every key and value knows its position. Aliases are resolved; what
 * could hide a mistake (duplicate keys, tags, merge keys, several documents) is refused; size, depth and expansion are
 * bounded. Nothing here knows what the properties mean.
 */
@NullMarked
package io.virga.scenarios.parse.tree;

import org.jspecify.annotations.NullMarked;
