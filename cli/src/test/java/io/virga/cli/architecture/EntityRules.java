package io.virga.cli.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.virga.kernel.Entity;
import io.virga.kernel.Process;

/**
 * How models use the kernel's base class.
 *
 * @param root the package that holds the modules' packages
 */
record EntityRules(String root) {

    ArchRule entitiesAreFinalAndExtendEntityDirectly() {
        return classes()
                .that()
                .areAssignableTo(Entity.class)
                .and()
                .resideInAPackage(root + "..")
                .and()
                .doNotBelongToAnyOf(Entity.class, Process.class)
                .should(beFinalChildrenOfEntity());
    }

    private static ArchCondition<JavaClass> beFinalChildrenOfEntity() {
        return new ArchCondition<>("be final and extend Entity directly") {
            @Override
            public void check(JavaClass candidate, ConditionEvents events) {
                boolean leaf = candidate.getModifiers().contains(JavaModifier.FINAL);
                boolean direct = candidate
                        .getRawSuperclass()
                        .map(parent -> parent.isEquivalentTo(Entity.class))
                        .orElse(false);
                String message = candidate.getName()
                        + (leaf ? " is final" : " is not final")
                        + (direct ? ", extends Entity directly" : ", extends Entity through another class");
                events.add(new SimpleConditionEvent(candidate, leaf && direct, message));
            }
        };
    }
}
