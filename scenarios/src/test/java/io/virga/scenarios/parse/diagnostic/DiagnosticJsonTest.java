package io.virga.scenarios.parse.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticJsonTest {
    @Test
    void isShapedLikeThatOfTerraform() {
        SourceText source = SourceText.of("shop.yaml", "a: 1\n  minSzie: 2\n");
        Position position = new Position(source, 2, 3, 7);
        List<Diagnostic> diagnostics = List.of(
                Diagnostic.ofFile("shop.yaml", Code.EMPTY_FILE, "empty", null),
                Diagnostic.at(
                        position,
                        Severity.WARNING,
                        Code.UNKNOWN_PROPERTY,
                        "unknown property \"minSzie\"",
                        "did you mean 'minSize'?"));

        assertThat(DiagnosticJson.render(diagnostics)).isEqualTo("""
                        {
                          "format_version" : "1.0",
                          "valid" : false,
                          "error_count" : 1,
                          "warning_count" : 1,
                          "diagnostics" : [ {
                            "severity" : "error",
                            "code" : "VIRGA-1004",
                            "summary" : "empty",
                            "detail" : "",
                            "range" : {
                              "filename" : "shop.yaml"
                            }
                          }, {
                            "severity" : "warning",
                            "code" : "VIRGA-1012",
                            "summary" : "unknown property \\"minSzie\\"",
                            "detail" : "did you mean 'minSize'?",
                            "range" : {
                              "filename" : "shop.yaml",
                              "start" : {
                                "line" : 2,
                                "column" : 3
                              },
                              "end" : {
                                "line" : 2,
                                "column" : 10
                              }
                            },
                            "snippet" : {
                              "code" : "  minSzie: 2",
                              "start_line" : 2,
                              "highlight_start_offset" : 2,
                              "highlight_end_offset" : 9
                            }
                          } ]
                        }
                        """);
    }
}
