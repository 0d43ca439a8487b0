package io.virga.reports.html;

import io.virga.scenarios.result.DisasterReport;

/** Lays out the page of strategies and disasters. */
public final class DisasterHtml {
    public static final String FILE_NAME = "report.html";

    private DisasterHtml() {}

    /**
     * The whole page; the same results and version give the same bytes.
     *
     * @param version of the program, for the footer
     */
    public static String text(DisasterReport report, String version) {
        return HtmlPages.render("disasters.jte", DisasterPage.of(report, version, HtmlPages.style()));
    }
}
