package io.virga.reports.html;

import io.virga.scenarios.result.RunResult;

/** Lays out {@code report.html} of a run. */
public final class ReportHtml {
    public static final String FILE_NAME = "report.html";

    private ReportHtml() {}

    /**
     * The whole page; the same results and version give the same bytes.
     *
     * @param version of the program, for the footer
     */
    public static String text(RunResult result, String version) {
        return HtmlPages.render("report.jte", ReportPage.of(result, version, HtmlPages.style()));
    }
}
