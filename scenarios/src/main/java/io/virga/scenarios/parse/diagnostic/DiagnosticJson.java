package io.virga.scenarios.parse.diagnostic;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Diagnostics as tools read them, shaped like those of {@code terraform validate -json}. Within a major version of the
 * format, readers ignore what they do not know; another major version they reject.
 */
public final class DiagnosticJson {
    private static final String FORMAT_VERSION = "1.0";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DiagnosticJson() {}

    /** The whole document, ending in a line feed. */
    public static String render(List<Diagnostic> diagnostics) {
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        ObjectNode document = MAPPER.createObjectNode();
        document.put("format_version", FORMAT_VERSION);
        document.put("valid", errors == 0);
        document.put("error_count", errors);
        document.put("warning_count", diagnostics.size() - errors);
        var list = document.putArray("diagnostics");
        diagnostics.forEach(diagnostic -> fill(list.addObject(), diagnostic));
        return MAPPER.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(document)
                        .replace("\r\n", "\n") + "\n";
    }

    private static void fill(ObjectNode node, Diagnostic diagnostic) {
        node.put("severity", diagnostic.severity().word());
        node.put("code", diagnostic.code().id());
        node.put("summary", diagnostic.message());
        node.put("detail", diagnostic.hint() == null ? "" : diagnostic.hint());
        ObjectNode range = node.putObject("range");
        range.put("filename", diagnostic.file());
        if (diagnostic.line() == 0) {
            return;
        }
        range.putObject("start").put("line", diagnostic.line()).put("column", diagnostic.column());
        int end = diagnostic.column() + diagnostic.length();
        range.putObject("end").put("line", diagnostic.line()).put("column", end);
        node.putObject("snippet")
                .put("code", diagnostic.excerpt())
                .put("start_line", diagnostic.line())
                .put("highlight_start_offset", diagnostic.column() - 1)
                .put("highlight_end_offset", end - 1);
    }
}
