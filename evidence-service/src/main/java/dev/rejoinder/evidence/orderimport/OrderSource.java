package dev.rejoinder.evidence.orderimport;

import java.io.IOException;

/** Reads orders from a file; lines it cannot read go to the tally and never stop those after them. */
interface OrderSource {

    /** Answers null at the end of the file. */
    Candidate next() throws IOException;
}
