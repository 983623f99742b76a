package dev.rejoinder.evidence.tracking;

import static dev.rejoinder.evidence.tracking.NumberRule.checked;

/** The shapes of tracking numbers with a known check character. */
final class NumberRules {

    static final NumberRule S10 = checked("[A-Z]{2}(?<body>\\d{8})(?<check>\\d)[A-Z]{2}", CheckDigits::s10);

    static final NumberRule DHL_PAKET = checked("(?<body>00340\\d{14})(?<check>\\d)", CheckDigits::gs1);
    static final NumberRule DHL_IDENTCODE = checked("(?<body>\\d{11})(?<check>\\d)", CheckDigits::identcode);
    static final NumberRule DHL_EXPRESS = checked("(?<body>\\d{9,10})(?<check>\\d)", CheckDigits::modulo7);

    static final NumberRule UPS = checked("1Z(?<body>[0-9A-Z]{8}[0-9A-Z]{7})(?<check>\\d)", CheckDigits::ups);
    static final NumberRule UPS_WAYBILL = checked("[AHJKTV](?<body>\\d{9})(?<check>\\d)", CheckDigits::ups);

    static final NumberRule FEDEX_EXPRESS_12 =
            checked("(?<body>\\d{11})(?<check>\\d)", body -> CheckDigits.fedex(body, 3, 1, 7));
    static final NumberRule FEDEX_GROUND_15 = checked("(?<body>\\d{14})(?<check>\\d)", CheckDigits::gs1);
    static final NumberRule FEDEX_GROUND_18 = checked("\\d{2}(?<body>\\d{15})(?<check>\\d)", CheckDigits::gs1);
    static final NumberRule FEDEX_GROUND_96 = checked("96\\d{5}(?<body>\\d{14})(?<check>\\d)", CheckDigits::gs1);
    static final NumberRule FEDEX_ASTRA =
            checked("3\\d{15}(?<body>\\d{11})(?<check>\\d)\\d{4}", body -> CheckDigits.fedex(body, 3, 1, 7));
    static final NumberRule FEDEX_34 =
            checked("(?:[0-8]\\d|96)\\d{18}(?<body>\\d{13})(?<check>\\d)", body -> CheckDigits.fedex(body, 1, 7, 3));

    // The receiver's ZIP code may stand before the number and is not part of the check.
    private static final String ZIP = "(?:420(?:\\d{9}|\\d{5}))?";

    static final NumberRule USPS_IMPB = checked(ZIP + "(?<body>9[1-5]\\d{17,23})(?<check>\\d)", CheckDigits::gs1);
    static final NumberRule USPS_IMPB_N =
            checked(ZIP + "(?<body>9[1-5]\\d{17,23})(?<check>\\d)", CheckDigits::gs1FromLeft);
    static final NumberRule USPS_20 = checked("(?<body>\\d{19})(?<check>\\d)", CheckDigits::gs1);
    static final NumberRule USPS_LEGACY =
            checked(ZIP + "(?<body>(?!9[1-5])\\d{19})(?<check>\\d)", body -> CheckDigits.gs1("91" + body));

    static final NumberRule HERMES = checked("(?<body>\\d{13})(?<check>\\d)", CheckDigits::gs1);

    static final NumberRule DPD_15 = checked("(?<body>\\d{14})(?<check>[0-9A-Z])", CheckDigits::modulo37And36);
    static final NumberRule DPD_28 = checked("(?<body>[0-9A-Z]{27})(?<check>[0-9A-Z])", CheckDigits::modulo37And36);

    private NumberRules() {}
}
