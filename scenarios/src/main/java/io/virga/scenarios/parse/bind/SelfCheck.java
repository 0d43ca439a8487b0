package io.virga.scenarios.parse.bind;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.Position;
import io.virga.scenarios.parse.shape.Shape.RecordOf;
import io.virga.scenarios.parse.tree.Tree;
import io.virga.scenarios.parse.tree.TreePath;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;

/** Asks records for the rules that they break. */
final class SelfCheck {
    private final Session session;

    SelfCheck(Session session) {
        this.session = session;
    }

    /** Reports what a record finds, if all of its own properties could be read. */
    void check(Object record, RecordOf shape, Tree tree, Where where) {
        boolean sound = shape.names().stream()
                .map(name -> where.property(name, where.position()).path())
                .allMatch(session::isSound);
        if (sound) {
            for (Object part : Records.parts(record)) {
                if (part instanceof SelfChecking checking) {
                    checking.violations().forEach(violation -> report(violation, shape, tree, where));
                }
            }
        }
    }

    private void report(Violation violation, RecordOf shape, Tree tree, Where where) {
        boolean isShort =
                !(tree instanceof Tree.Mapping) && violation.property().startsWith(shape.shorthand());
        String path = isShort ? violation.property().substring(shape.shorthand().length()) : violation.property();
        Position at = path.isEmpty() || TreePath.find(tree, path) == null
                ? where.position()
                : TreePath.valuePosition(tree, path);
        String subject = violation.property().isEmpty() ? where.described() + ": " : "";
        Where place = where.property(violation.property(), at);
        session.error(
                place,
                at,
                Code.INCONSISTENT,
                subject + violation.message() + TreePath.origin(tree, path),
                violation.hint());
    }
}
