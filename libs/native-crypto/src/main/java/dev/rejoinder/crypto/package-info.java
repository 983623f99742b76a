/** RSA and SHA-256 by Amazon's native library instead of Java's own, which cost up to forty times as much. */
package dev.rejoinder.crypto;
