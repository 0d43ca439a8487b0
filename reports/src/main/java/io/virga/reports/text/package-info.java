/**
 * The summary that a run prints on the terminal: one screen of 100 columns that is worth reading alone. It is text only;
 * printing it is the command line's business.
 */
@NullMarked
package io.virga.reports.text;

import org.jspecify.annotations.NullMarked;
