package dev.rejoinder.evidence.tracking;

/** The check-digit methods of the carriers, each over the characters before the check character. */
final class CheckDigits {

    private static final int[] S10_WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    private CheckDigits() {}

    /** GS1 modulo 10: weights 3 and 1 in turn, beginning with 3 at the right. */
    static char gs1(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += digit(body, body.length() - 1 - i) * (i % 2 == 0 ? 3 : 1);
        }
        return complement(sum);
    }

    /** Weights 3 and 1 in turn, beginning with 3 at the left. */
    static char gs1FromLeft(String body) {
        return weighted(body, 3, 1);
    }

    /** Deutsche Post's Identcode: weights 4 and 9 in turn. */
    static char identcode(String body) {
        return weighted(body, 4, 9);
    }

    /** UPS: weights 1 and 2 in turn, a letter counting as the last digit of its ASCII code less 3. */
    static char ups(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            int value = Character.isDigit(c) ? c - '0' : (c - 3) % 10;
            sum += value * (i % 2 == 0 ? 1 : 2);
        }
        return complement(sum);
    }

    /** FedEx: the given weights over and over from the left, modulo 11, then modulo 10. */
    static char fedex(String body, int... weights) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += digit(body, i) * weights[i % weights.length];
        }
        return (char) ('0' + sum % 11 % 10);
    }

    /** UPU S10, eight digits. */
    static char s10(String body) {
        int sum = 0;
        for (int i = 0; i < S10_WEIGHTS.length; i++) {
            sum += digit(body, i) * S10_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return (char) ('0' + (check == 10 ? 0 : check == 11 ? 5 : check));
    }

    /** DHL Express: the serial number modulo 7. */
    static char modulo7(String body) {
        return (char) ('0' + Long.parseLong(body) % 7);
    }

    /** ISO 7064 MOD 37,36 over digits and capital letters. */
    static char modulo37And36(String body) {
        int product = 36;
        for (int i = 0; i < body.length(); i++) {
            int sum = (product + Character.digit(body.charAt(i), 36)) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return Character.toUpperCase(Character.forDigit((37 - product) % 36, 36));
    }

    private static char weighted(String body, int first, int second) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += digit(body, i) * (i % 2 == 0 ? first : second);
        }
        return complement(sum);
    }

    private static char complement(int sum) {
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    private static int digit(String body, int index) {
        return body.charAt(index) - '0';
    }
}
