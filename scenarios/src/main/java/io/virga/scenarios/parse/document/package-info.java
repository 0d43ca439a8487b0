/**
 * What is written from the shapes of the language: the expanded scenario with every default and where it comes from, the
 * JSON Schema for editors, and the reference page.
 */
@NullMarked
package io.virga.scenarios.parse.document;

import org.jspecify.annotations.NullMarked;
