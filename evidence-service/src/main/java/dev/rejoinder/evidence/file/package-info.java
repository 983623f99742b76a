/** Files that strangers hand over: told by their bytes, looked through, and kept under their hash. */
package dev.rejoinder.evidence.file;
