package io.virga.reports.view;

import io.virga.reports.format.Phrase;
import io.virga.reports.format.Quantity;
import io.virga.reports.format.Source;
import io.virga.scenarios.result.Bill;
import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.RunResult;
import java.util.ArrayList;
import java.util.List;

/** One line of the bill, with its price and where that is from. */
public record BillRow(
        String service,
        String resource,
        String place,
        String item,
        Phrase quantity,
        Phrase unitPrice,
        Phrase cost,
        String source) {
    public static List<BillRow> from(RunResult result) {
        List<BillRow> rows = new ArrayList<>();
        Bill bill = result.bill();
        for (int at = 0; at < bill.lines().size(); at++) {
            BillLine line = bill.lines().get(at);
            String pointer = "/bill/lines/" + at;
            rows.add(new BillRow(
                    line.service(),
                    line.resource(),
                    line.place(),
                    line.item(),
                    Quantity.of(line.quantity(), line.unit(), Source.at(pointer + "/quantity")),
                    Quantity.allDigits(line.unitPrice(), bill.currency(), Source.at(pointer + "/unitPrice")),
                    Quantity.of(line.cost(), bill.currency(), Source.at(pointer + "/cost")),
                    line.source()));
        }
        return List.copyOf(rows);
    }
}
