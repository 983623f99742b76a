package dev.rejoinder.evidence.requirement;

import dev.rejoinder.event.EvidenceKind;

/** One thing a claim asks for, with what merchants are told about it. */
public record Requirement(EvidenceKind evidence, Need need, String why, String whereToFind) {}
