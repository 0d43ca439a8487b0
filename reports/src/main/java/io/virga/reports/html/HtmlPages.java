package io.virga.reports.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/** Lays out pages by their templates. */
final class HtmlPages {
    private static final String TEMPLATES = "io.virga.reports.html.template";

    /** Control characters, and those that turn the direction of writing: a name may hold them, a page should not. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\r\n\t]]|[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private HtmlPages() {}

    /** @param page what the template's one parameter is */
    static String render(String template, Object page) {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlPages.class.getClassLoader(), TEMPLATES);
        StringOutput out = new StringOutput();
        engine.render(template, page, out);
        return UNSEEN.matcher(out.toString()).replaceAll("\ufffd");
    }

    /** The style sheet of all pages. */
    static String style() {
        try (InputStream css = HtmlPages.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(css, "report.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
