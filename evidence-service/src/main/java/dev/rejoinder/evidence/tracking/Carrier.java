package dev.rejoinder.evidence.tracking;

import static dev.rejoinder.evidence.tracking.NumberRule.unchecked;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A carrier whose numbers can be checked or followed. A number alone does not tell its carrier, many shapes are shared, so
 * the carrier is the one the merchant names.
 *
 * @param names in small letters and digits only
 * @param page the public tracking page's address up to the number; null if it needs more than the number
 */
record Carrier(List<String> names, String page, List<NumberRule> rules) {

    private static final List<Carrier> ALL = List.of(
            // The more specific name comes first: "DHL eCommerce" is not "DHL".
            new Carrier(
                    List.of("dhlecommerce", "dhlglobalmail"),
                    "https://webtrack.dhlecs.com/orders?trackingNumber=",
                    List.of(NumberRules.S10, unchecked("[A-Z]{2}[0-9A-Z]{10,39}|\\d{14}"))),
            new Carrier(
                    List.of("dhlexpress"),
                    "https://www.dhl.com/global-en/home/tracking/tracking-express.html?tracking-id=",
                    List.of(NumberRules.DHL_EXPRESS, unchecked("J[A-Z]{2,3}\\d{9,18}"))),
            new Carrier(
                    List.of("dhl", "deutschepost"),
                    "https://www.dhl.com/global-en/home/tracking.html?tracking-id=",
                    List.of(
                            NumberRules.DHL_PAKET,
                            NumberRules.DHL_IDENTCODE,
                            NumberRules.DHL_EXPRESS,
                            NumberRules.S10,
                            unchecked("J[A-Z]{2,3}\\d{9,18}"),
                            unchecked("\\d{14}"))),
            new Carrier(
                    List.of("ups", "unitedparcelservice"),
                    "https://www.ups.com/track?tracknum=",
                    List.of(NumberRules.UPS, NumberRules.UPS_WAYBILL)),
            new Carrier(
                    List.of("fedex", "federalexpress"),
                    "https://www.fedex.com/fedextrack/?trknbr=",
                    List.of(
                            NumberRules.FEDEX_EXPRESS_12,
                            NumberRules.FEDEX_GROUND_15,
                            NumberRules.FEDEX_GROUND_18,
                            NumberRules.FEDEX_GROUND_96,
                            NumberRules.FEDEX_ASTRA,
                            NumberRules.FEDEX_34)),
            new Carrier(
                    List.of("usps", "unitedstatespostalservice", "uspostalservice"),
                    "https://tools.usps.com/go/TrackConfirmAction?tLabels=",
                    List.of(
                            NumberRules.USPS_IMPB,
                            NumberRules.USPS_IMPB_N,
                            NumberRules.USPS_20,
                            NumberRules.USPS_LEGACY,
                            NumberRules.S10)),
            new Carrier(List.of("evri", "hermesuk"), "https://www.evri.com/track/parcel/", List.of()),
            new Carrier(
                    List.of("hermes", "myhermes", "hermesgermany"),
                    "https://www.myhermes.de/empfangen/sendungsverfolgung/sendungsinformation/#",
                    List.of(NumberRules.HERMES)),
            new Carrier(
                    List.of("dpd", "geopost"),
                    "https://tracking.dpd.de/status/en_US/parcel/",
                    List.of(NumberRules.DPD_15, NumberRules.DPD_28)),
            new Carrier(
                    List.of("gls", "generallogisticssystems"),
                    "https://gls-group.eu/EU/en/parcel-tracking?match=",
                    List.of()),
            new Carrier(
                    List.of("royalmail", "parcelforce"),
                    "https://www.royalmail.com/track-your-item#/tracking-results/",
                    List.of(NumberRules.S10)),
            new Carrier(
                    List.of("posteitaliane", "poste", "sda"),
                    "https://www.poste.it/cerca/index.html#/risultati-spedizioni/",
                    List.of(NumberRules.S10)),
            new Carrier(
                    List.of("correos"),
                    "https://www.correos.es/es/es/herramientas/localizador/envios/detalle?tracking-number=",
                    List.of(NumberRules.S10)),
            new Carrier(
                    List.of("laposte", "colissimo", "chronopost"),
                    "https://www.laposte.fr/outils/suivre-vos-envois?code=",
                    List.of(NumberRules.S10)),
            new Carrier(
                    List.of("osterreichischepost", "oesterreichischepost", "austrianpost"),
                    "https://www.post.at/en/s/item-details?snr=",
                    List.of(NumberRules.S10)),
            new Carrier(
                    List.of("swisspost", "schweizerischepost", "postch"),
                    "https://service.post.ch/ekp-web/ui/entry/search/",
                    List.of(NumberRules.S10)),
            new Carrier(
                    List.of(
                            "upu",
                            "s10",
                            "postnl",
                            "bpost",
                            "postnord",
                            "canadapost",
                            "japanpost",
                            "chinapost",
                            "anpost"),
                    null,
                    List.of(NumberRules.S10)),
            new Carrier(
                    List.of("amazonlogistics", "amazonshipping", "amzl", "amazon"),
                    "https://track.amazon.com/tracking/",
                    List.of()),
            new Carrier(List.of("yodel"), null, List.of()));

    /** A name counts if it begins with one of the carrier's: "DHL Paket", "UPS Standard", "Hermes (DE)". */
    static Optional<Carrier> named(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
        return ALL.stream()
                .filter(carrier -> carrier.names.stream().anyMatch(plain::startsWith))
                .findFirst();
    }

    /** For people, as the carrier is usually written here: its first name. */
    static List<String> withValid(String number) {
        return ALL.stream()
                .filter(carrier -> carrier.rules.stream()
                        .anyMatch(rule -> rule.fits(number) && rule.check(number) == TrackingCheck.VALID))
                .map(carrier -> carrier.names.get(0))
                .toList();
    }

    Optional<String> pageOf(String number) {
        return Optional.ofNullable(page).map(start -> start + URLEncoder.encode(number, StandardCharsets.UTF_8));
    }
}
