package io.virga.reports.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.virga.scenarios.result.RunResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/** Lays out {@code report.html}. */
public final class ReportHtml {
    public static final String FILE_NAME = "report.html";
    private static final String TEMPLATES = "io.virga.reports.html.template";

    /** Control characters, and those that turn the direction of writing: a name may hold them, a page should not. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\r\n\t]]|[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private ReportHtml() {}

    /**
     * The whole page; the same results and version give the same bytes.
     *
     * @param version of the program, for the footer
     */
    public static String text(RunResult result, String version) {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, ReportHtml.class.getClassLoader(), TEMPLATES);
        StringOutput out = new StringOutput();
        engine.render("report.jte", ReportPage.of(result, version, style()), out);
        return UNSEEN.matcher(out.toString()).replaceAll("\ufffd");
    }

    private static String style() {
        try (InputStream css = ReportHtml.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(css, "report.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
