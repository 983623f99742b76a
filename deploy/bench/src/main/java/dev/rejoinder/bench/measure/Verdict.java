package dev.rejoinder.bench.measure;

/** Collects what was to hold and whether it did. */
public final class Verdict {

    private final Report report;
    private boolean good = true;

    public Verdict(Report report) {
        this.report = report.header("what must hold", "found", "");
    }

    public void check(String what, boolean holds, Object found) {
        good &= holds;
        report.row(what, String.valueOf(found), holds ? "holds" : "BROKEN");
    }

    public boolean isGood() {
        return good;
    }
}
