package dev.rejoinder.evidence.packet;

/** The stored proofs of delivery; whoever stores orders keeps them. */
public interface ProofFiles {

    /** @return null if there is no such file */
    byte[] read(String merchantId, String sha256);
}
