package io.virga.scenarios.parse.bind;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.NearestName;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.parse.shape.Shape.ChoiceOf;
import io.virga.scenarios.parse.shape.Shape.Variant;
import io.virga.scenarios.parse.tree.Tree;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out which kind of a choice a tree means, and has it bound; null after an error. */
final class ChoiceBinder {
    private final Session session;
    private final RecordBinder binder;

    ChoiceBinder(Session session, RecordBinder binder) {
        this.session = session;
        this.binder = binder;
    }

    @Nullable
    Object bind(ChoiceOf choice, Tree tree, Where where) {
        return switch (choice.choice().by()) {
            case ONE_KEY -> oneKey(choice, tree, where);
            case PROPERTY -> byProperty(choice, tree, where);
            case PRESENCE -> byPresence(choice, tree, where);
        };
    }

    private @Nullable Object oneKey(ChoiceOf choice, Tree tree, Where where) {
        if (tree instanceof Tree.Scalar scalar && !scalar.isNull()) {
            return bare(choice, scalar, where);
        }
        if (!(tree instanceof Tree.Mapping mapping)) {
            return binder.wrongKind(tree, where, article(choice));
        }
        Iterator<Map.Entry<String, Tree.Entry>> entries =
                mapping.entries().entrySet().iterator();
        if (!entries.hasNext()) {
            session.error(where, where.position(), Code.NO_VALUE, where.label() + " has no value", list(choice));
            return null;
        }
        Map.Entry<String, Tree.Entry> first = entries.next();
        Variant variant = variant(choice, first.getKey(), where, first.getValue());
        if (variant == null) {
            return null;
        }
        if (entries.hasNext()) {
            Map.Entry<String, Tree.Entry> second = entries.next();
            session.error(
                    where,
                    second.getValue().keyPosition(),
                    Code.WRONG_KIND,
                    where.label() + ": " + article(choice) + " has one key, and '" + first.getKey() + "' is it",
                    null);
            return null;
        }
        Where inside = where.property(variant.word(), first.getValue().keyPosition());
        return binder.bindRecord(variant.shape(), first.getValue().value(), inside, "");
    }

    /** A scalar where a one-key mapping could stand: a word without properties, or the bare form of one kind. */
    private @Nullable Object bare(ChoiceOf choice, Tree.Scalar scalar, Where where) {
        Variant named = choice.variant(scalar.text()).orElse(null);
        if (named != null && named.shape().properties().isEmpty()) {
            Tree empty = new Tree.Mapping(scalar.position(), Map.of());
            return binder.bindRecord(named.shape(), empty, where, "");
        }
        Variant bare = choice.variant(choice.choice().bare()).orElse(null);
        if (bare != null && named == null) {
            return binder.bindRecord(bare.shape(), scalar, where, "");
        }
        String nearest = NearestName.find(scalar.text(), choice.words()).orElse(null);
        String hint = nearest == null ? list(choice) : "write { " + nearest + ": { … } }";
        String message = where.label() + ": " + PrintableText.quote(scalar.text()) + " is not " + article(choice);
        session.error(where, scalar.position(), Code.WRONG_KIND, message, hint);
        return null;
    }

    private @Nullable Variant variant(ChoiceOf choice, String word, Where where, Tree.Entry entry) {
        Variant variant = choice.variant(word).orElse(null);
        if (variant == null) {
            String message =
                    where.label() + ": there is no " + choice.choice().noun() + " " + PrintableText.quote(word);
            session.error(where, entry.keyPosition(), Code.UNKNOWN_KIND, message, nearestOrList(choice, word));
        }
        return variant;
    }

    private @Nullable Object byProperty(ChoiceOf choice, Tree tree, Where where) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            return binder.wrongKind(tree, where, "a mapping");
        }
        String property = choice.choice().property();
        Tree.Entry entry = mapping.entries().get(property);
        if (entry == null) {
            String message = "'" + property + "' is missing in " + where.subject();
            session.error(where, where.position(), Code.MISSING_PROPERTY, message, list(choice));
            return null;
        }
        Where at = where.property(property, entry.keyPosition());
        if (!(entry.value() instanceof Tree.Scalar scalar) || scalar.isNull()) {
            session.markUnsound(where);
            return binder.wrongKind(entry.value(), at, "a word");
        }
        Variant variant = choice.variant(scalar.text()).orElse(null);
        if (variant == null) {
            String message = "there is no " + choice.choice().noun() + " " + PrintableText.quote(scalar.text());
            session.error(where, scalar.position(), Code.UNKNOWN_KIND, message, nearestOrList(choice, scalar.text()));
            return null;
        }
        return binder.bindRecord(variant.shape(), tree, where.ofKind(variant.word()), property);
    }

    private @Nullable Object byPresence(ChoiceOf choice, Tree tree, Where where) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            return binder.wrongKind(tree, where, "a mapping");
        }
        for (Variant variant : choice.variants()) {
            if (mapping.entries().containsKey(variant.word())) {
                return binder.bindRecord(variant.shape(), tree, where, "");
            }
        }
        String message =
                where.subject() + " says nothing to reach: one of " + String.join(", ", choice.words()) + " is missing";
        String hint = mapping.entries().keySet().stream()
                .flatMap(key -> NearestName.find(key, choice.words()).stream())
                .findFirst()
                .map(nearest -> "did you mean '" + nearest + "'?")
                .orElse(null);
        session.error(where, where.position(), Code.MISSING_PROPERTY, message, hint);
        return null;
    }

    private static String nearestOrList(ChoiceOf choice, String word) {
        return NearestName.find(word, choice.words())
                .map(nearest -> "did you mean '" + nearest + "'?")
                .orElse(list(choice));
    }

    private static String list(ChoiceOf choice) {
        return "there are: " + String.join(", ", choice.words());
    }

    private static String article(ChoiceOf choice) {
        String noun = choice.choice().noun();
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }
}
