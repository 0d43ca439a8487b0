package io.virga.scenarios.spec.commitment;

import io.virga.scenarios.spec.meta.Choice;
import io.virga.scenarios.spec.meta.Choice.By;
import io.virga.scenarios.spec.meta.Doc;

/** Something that the account has bought for a term; its type decides which properties it has. */
@Choice(by = By.PROPERTY, property = "type", noun = "commitment type")
@Doc("What the account has bought for a term, by name. Commitments reprice what is used, hour by hour, and change"
        + " nothing of what happens: first Reserved Instances, then EC2 Instance Savings Plans, then Compute"
        + " Savings Plans. They apply to EC2 instances on demand.")
public sealed interface CommitmentSpec
        permits ComputeSavingsPlanSpec, Ec2InstanceSavingsPlanSpec, ReservedInstancesSpec {
    CommitmentTerm term();

    PaymentOption payment();
}
