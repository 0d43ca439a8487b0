package io.virga.scenarios.parse.bind;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.NearestName;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.parse.shape.LeafType;
import io.virga.scenarios.parse.shape.LeafType.Json;
import io.virga.scenarios.parse.shape.Shape.Word;
import io.virga.scenarios.parse.shape.Shape.WordOf;
import io.virga.scenarios.parse.tree.Tree;
import io.virga.scenarios.spec.value.MalformedValueException;
import io.virga.scenarios.spec.value.ScalarText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Binds single values; each method returns null after an error. */
final class LeafBinder {
    private static final Pattern YAML_NUMBER =
            Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]+)?|\\.[0-9]+|\\.(inf|Inf|INF|nan|NaN|NAN))");
    private static final Pattern YAML_TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern BRACED_PARAMETER = Pattern.compile("\\$\\{\\s*([A-Za-z][A-Za-z0-9_-]*)\\s*}");

    private final Session session;

    LeafBinder(Session session) {
        this.session = session;
    }

    @Nullable
    Object bind(LeafType<?> type, Tree tree, Where where) {
        Tree.Scalar scalar = scalar(tree, where, "a " + type.name());
        if (scalar == null || !fits(type, scalar, where)) {
            return null;
        }
        if (type.type() == ScalarText.class) {
            return new ScalarText(scalar.text(), scalar.quoted());
        }
        try {
            Object value = type.parse().apply(scalar.text());
            return aboveZero(type, value, scalar, where) ? value : null;
        } catch (MalformedValueException e) {
            String message = where.label() + ": " + e.getMessage() + scalar.origin();
            session.error(where, scalar.position(), code(e), message, hint(e, scalar));
            return null;
        }
    }

    @Nullable
    Object bindWord(WordOf words, Tree tree, Where where) {
        Tree.Scalar scalar = scalar(tree, where, "a word");
        if (scalar == null) {
            return null;
        }
        Word word = words.words().get(scalar.text());
        if (word != null) {
            return word.constant();
        }
        String allowed = String.join(", ", words.words().keySet());
        String hint = NearestName.find(scalar.text(), words.words().keySet())
                .map(nearest -> "did you mean '" + nearest + "'?")
                .orElse("allowed: " + allowed);
        String message = where.label() + ": " + PrintableText.quote(scalar.text()) + " is not one of " + allowed
                + scalar.origin();
        session.error(where, scalar.position(), Code.UNKNOWN_WORD, message, hint);
        return null;
    }

    /** The scalar of a tree, or null after an error. */
    Tree.@Nullable Scalar scalar(Tree tree, Where where, String wanted) {
        if (tree instanceof Tree.Broken) {
            session.markUnsound(where);
            return null;
        }
        if (!(tree instanceof Tree.Scalar scalar)) {
            String message = where.label() + ": " + tree.noun() + " stands where " + wanted + " belongs";
            session.error(where, where.position(), Code.WRONG_KIND, message, null);
            return null;
        }
        if (scalar.isNull()) {
            session.error(where, where.position(), Code.NO_VALUE, where.label() + " has no value", null);
            return null;
        }
        return scalar;
    }

    private boolean fits(LeafType<?> type, Tree.Scalar scalar, Where where) {
        boolean looksOtherwise = YAML_NUMBER.matcher(scalar.text()).matches()
                || YAML_TRUTH.matcher(scalar.text()).matches();
        if (type.json() == Json.STRING && type.pattern().isEmpty() && !scalar.quoted() && looksOtherwise) {
            String message = where.label() + ": " + scalar.text() + " is not a text" + scalar.origin();
            session.error(
                    where, scalar.position(), Code.WRONG_KIND, message, "for a text write \"" + scalar.text() + "\"");
            return false;
        }
        boolean bare = type.json() == Json.INTEGER || type.json() == Json.NUMBER || type.json() == Json.BOOLEAN;
        if (bare && scalar.quoted()) {
            String message = where.label() + ": " + PrintableText.quote(scalar.text()) + " in quotes is a text";
            session.error(where, scalar.position(), Code.WRONG_KIND, message, "leave the quotes out");
            return false;
        }
        return true;
    }

    private boolean aboveZero(LeafType<?> type, Object value, Tree.Scalar scalar, Where where) {
        Object zero = type.zero();
        if (zero == null || type.compare(value, zero) >= 0) {
            return true;
        }
        String message = where.label() + ": " + type.text(value) + " is negative" + scalar.origin();
        session.error(where, scalar.position(), Code.OUT_OF_RANGE, message, null);
        return false;
    }

    private static Code code(MalformedValueException e) {
        return switch (e.reason()) {
            case MISSING_UNIT -> Code.MISSING_UNIT;
            case MALFORMED -> Code.BAD_VALUE;
            case OVERFLOW -> Code.OUT_OF_RANGE;
        };
    }

    private static @Nullable String hint(MalformedValueException e, Tree.Scalar scalar) {
        var braced = BRACED_PARAMETER.matcher(scalar.text());
        return braced.matches() ? "write $" + braced.group(1) + ", without braces" : e.hint();
    }
}
