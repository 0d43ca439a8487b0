/**
 * The page: {@code report.html}, one file with its style and pictures inside, which needs no network and no script. It is
 * laid out by precompiled jte templates, which escape whatever they print; each number is a {@code <data>} element that
 * says where in {@code results.json} it comes from.
 */
@NullMarked
package io.virga.reports.html;

import org.jspecify.annotations.NullMarked;
