package dev.rejoinder.evidence.erasure;

import dev.rejoinder.kit.problem.Refusal;

/** Says so without repeating who was asked for. */
class NothingStored extends Refusal {

    NothingStored(String whom) {
        super(404, "No order and no dispute of " + whom + " is stored; what was erased before is not found any more");
    }
}
