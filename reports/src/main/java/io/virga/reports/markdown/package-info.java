/**
 * Results as Markdown, for reviews and wikis.
 *
 * <p>Text from scenarios is escaped, so that no cell ends its table.
 */
@NullMarked
package io.virga.reports.markdown;

import org.jspecify.annotations.NullMarked;
