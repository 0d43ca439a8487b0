package io.virga.reports.csv;

import io.virga.scenarios.result.Bill;
import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.RunResult;
import java.util.List;

/** {@code bill.csv}: the bill of the measured window, one row a line. */
public final class BillCsv {
    public static final String FILE_NAME = "bill.csv";

    private BillCsv() {}

    public static String text(RunResult result) {
        Bill bill = result.bill();
        CsvTable table = new CsvTable(List.of(
                "service",
                "resource",
                "place",
                "item",
                "purchase",
                "quantity",
                "unit",
                "unitPrice",
                "cost",
                "currency",
                "source"));
        for (BillLine line : bill.lines()) {
            table.row(List.of(
                    CsvTable.words(line.service()),
                    CsvTable.words(line.resource()),
                    CsvTable.words(line.place()),
                    CsvTable.words(line.item()),
                    line.purchase().word(),
                    line.quantity().toPlainString(),
                    CsvTable.words(line.unit()),
                    line.unitPrice().toPlainString(),
                    line.cost().toPlainString(),
                    CsvTable.words(bill.currency()),
                    CsvTable.words(line.source())));
        }
        return table.text();
    }
}
