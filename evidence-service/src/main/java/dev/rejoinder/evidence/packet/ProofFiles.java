package dev.rejoinder.evidence.packet;

/** The stored files a packet names, and the pictures of their pages; whoever takes files in keeps them. */
public interface ProofFiles {

    /** @return null if there is no such file */
    byte[] read(String merchantId, String sha256);
}
