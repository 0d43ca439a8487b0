package io.virga.reports.text;

import io.virga.reports.format.Estimate;
import io.virga.reports.format.Quantity;
import io.virga.reports.format.Source;
import io.virga.scenarios.result.CommitmentChoices;
import io.virga.scenarios.result.CommitmentPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ways to buy instances side by side, and what each buys. */
final class CommitmentsSection {
    private static final String CURRENCY = "USD";

    private CommitmentsSection() {}

    static void write(Screen screen, CommitmentChoices choices) {
        screen.heading("WAYS TO BUY THE INSTANCES", term(choices));
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(
                Cell.of(""),
                Cell.quietNumber("a month"),
                Cell.quietNumber("saves"),
                Cell.quietNumber("covered"),
                Cell.quietNumber("used"),
                Cell.quietNumber("even at"),
                Cell.quietNumber("regret −20 %"),
                Cell.quietNumber("+20 %")));
        choices.policies().forEach(policy -> rows.add(row(policy, rows.size() == 1)));
        screen.table(rows);
        screen.blank();
        choices.policies().stream()
                .filter(policy -> !policy.purchases().isEmpty())
                .forEach(policy -> screen.wrapped(
                        policy.name() + ": "
                                + policy.purchases().stream()
                                        .map(CommitmentsSection::words)
                                        .collect(Collectors.joining("; ")),
                        Style.PLAIN,
                        4));
        advice(screen, choices);
        screen.wrapped(data(choices), Style.QUIET, 4);
    }

    private static String term(CommitmentChoices choices) {
        String payment = switch (choices.payment()) {
            case "noUpfront" -> "nothing upfront";
            case "partialUpfront" -> "half upfront";
            default -> "all upfront";
        };
        String growth = choices.growthPerYear() == 0
                ? "usage as it is"
                : "usage changes by " + percent(choices.growthPerYear()) + " a year";
        return (choices.years() == 1 ? "1 year, " : choices.years() + " years, ") + payment + " · " + growth;
    }

    private static List<Cell> row(CommitmentPolicy policy, boolean first) {
        return List.of(
                Cell.of(policy.name()),
                Cell.number(money(policy.monthly())),
                Cell.number(first ? "" : estimate(policy.saved(), policy.savedLow(), policy.savedHigh())),
                Cell.number(percent(policy.coverage())),
                Cell.number(percent(policy.utilization())),
                Cell.number(percent(policy.breakEven())),
                Cell.number(money(policy.regretWithLess())),
                Cell.number(money(policy.regretWithMore())));
    }

    private static String estimate(BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        return new Estimate(value, low, high, CURRENCY, "", "value", null)
                .phrase()
                .text();
    }

    private static String words(CommitmentPolicy.Purchase purchase) {
        String quantity = purchase.unit().equals("instances")
                ? purchase.quantity().toPlainString() + " × "
                : purchase.quantity().toPlainString() + " " + purchase.unit() + " for ";
        return purchase.what() + ", " + quantity + purchase.of();
    }

    /** What can not be told from luck is said to be so, and so is a search that was cut short. */
    private static void advice(Screen screen, CommitmentChoices choices) {
        if (choices.monthlyGap().signum() > 0) {
            screen.wrapped(
                    "The search for the best mix was cut short: mixes may cost up to " + money(choices.monthlyGap())
                            + " a month more than the best of all.",
                    Style.DOUBTFUL,
                    2);
        }
        CommitmentPolicy now = choices.policies().get(0);
        CommitmentPolicy best = choices.policies().get(choices.policies().size() - 1);
        if (best.purchases().isEmpty()) {
            screen.wrapped("Nothing to buy pays for this usage.", Style.STRONG, 2);
            return;
        }
        boolean certain = best.savedLow() != null && best.savedLow().signum() > 0;
        String doubt = certain ? "" : ", which may be luck: run more replications before you sign";
        screen.wrapped(
                "The best mix saves " + estimate(best.saved(), best.savedLow(), best.savedHigh()) + " a month against "
                        + now.name() + doubt + ".",
                certain ? Style.GOOD : Style.DOUBTFUL,
                2);
    }

    private static String data(CommitmentChoices choices) {
        boolean same = choices.fittedOn().equals(choices.reportedOn());
        return (same
                        ? "fitted to and reported on the same replication, so that savings look better than they are:"
                                + " run with -r 10"
                        : "fitted to replications " + list(choices.fittedOn()) + ", reported on "
                                + list(choices.reportedOn()))
                + "; a month has " + choices.monthHours().stripTrailingZeros().toPlainString()
                + " hours like those of the window; covered: part of the usage, used: part of the"
                + " commitments, even at: used part from which on they pay; regret: what the best mix would cost less"
                + " if demand were so different";
    }

    private static String list(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String percent(@Nullable Double share) {
        return share == null
                ? Estimate.ABSENT
                : Quantity.of(share, "1", Source.at("")).text();
    }

    private static String money(BigDecimal usd) {
        return Quantity.of(usd, CURRENCY, Source.at("")).text();
    }
}
