package dev.rejoinder.evidence.answer;

import dev.rejoinder.amazonpay.FileType;

/** @param proofSha256 of the proof of delivery that it is; null for the printed packet */
record SentFile(String name, FileType type, long size, String sha256, String proofSha256) {}
