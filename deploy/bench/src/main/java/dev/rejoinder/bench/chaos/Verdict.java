package dev.rejoinder.bench.chaos;

import dev.rejoinder.bench.measure.Report;

/** Collects what was to hold and whether it did. */
final class Verdict {

    private final Report report;
    private boolean good = true;

    Verdict(Report report) {
        this.report = report.header("what must hold", "found", "");
    }

    void check(String what, boolean holds, Object found) {
        good &= holds;
        report.row(what, String.valueOf(found), holds ? "holds" : "BROKEN");
    }

    boolean isGood() {
        return good;
    }
}
