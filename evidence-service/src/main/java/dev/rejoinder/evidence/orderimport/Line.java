package dev.rejoinder.evidence.orderimport;

/**
 * One line of a file.
 *
 * @param number counted from 1, empty lines included
 * @param bytes without the line's end; null if the line is over the limit
 */
record Line(long number, byte[] bytes) {

    boolean isTooLong() {
        return bytes == null;
    }

    boolean isBlank() {
        if (bytes == null) {
            return false;
        }
        for (byte b : bytes) {
            if (b != ' ' && b != '\t') {
                return false;
            }
        }
        return true;
    }
}
